package io.entente.cli.instance;

import io.entente.localstack.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be so before anything is started. */
public final class Preconditions {

    private static final long DISK_BYTES_MIN = 1L << 30;

    private Preconditions() {}

    /**
     * @throws DiskFullException below 1 GB
     * @throws PortInUseException for the first port that is taken
     */
    public static void check(InstanceHome home, Ports ports) {
        checkDisk(home.directory(), DISK_BYTES_MIN);
        checkPort("ingest", ports.ingest());
        checkPort("query", ports.query());
        checkPort("kafka", ports.kafka());
        checkPort("postgres", ports.postgres());
    }

    static void checkDisk(Path directory, long bytesNeeded) {
        try {
            Files.createDirectories(directory);
            long bytesFree = Files.getFileStore(directory).getUsableSpace();
            if (bytesFree < bytesNeeded) {
                throw new DiskFullException(directory, bytesFree, bytesNeeded);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(directory + " cannot be used", unusable);
        }
    }

    private static void checkPort(String program, int port) {
        if (!Loopback.isFree(port)) {
            throw new PortInUseException(program, port, PortOwner.of(port));
        }
    }
}
