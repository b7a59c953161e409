package io.entente.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file system in memory that can be filled up. Mounting it needs root.
 *
 * <p>Unmounted by {@link #close} and when this JVM ends in order; a later JVM unmounts what a killed JVM left.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String NAME = "disk-of-";
    private static final int PIECE_BYTES = 1 << 20;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "unmount"));
    }

    /**
     * Empty where this process may not mount.
     *
     * @param parent of the directory where it is mounted
     */
    public static Optional<SmallDisk> mount(Path parent, int megabytes) {
        try {
            unmountOrphans(Files.createDirectories(parent));
            Path directory = Files.createTempDirectory(
                    parent, NAME + ProcessHandle.current().pid() + "-");
            boolean mounted =
                    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "entente", directory.toString());
            if (!mounted) {
                Files.delete(directory);
                return Optional.empty();
            }
            return Optional.of(new SmallDisk(directory));
        } catch (IOException notMounted) {
            throw new UncheckedIOException("no file system can be mounted below " + parent, notMounted);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Returns when there is no room left. */
    public void fill() {
        byte[] piece = new byte[PIECE_BYTES];
        for (int bytes = PIECE_BYTES; bytes >= 1; bytes /= 2) {
            fillWith(piece, bytes);
        }
    }

    private void fillWith(byte[] piece, int bytes) {
        try (OutputStream ballast =
                Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                ballast.write(piece, 0, bytes);
            }
        } catch (IOException full) {
            // A full disk ends the loop.
        }
    }

    /** Makes room again. */
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    private static void unmountOrphans(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path directory : left) {
                String pid = directory
                        .getFileName()
                        .toString()
                        .substring(NAME.length())
                        .split("-", 2)[0];
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    unmount(directory);
                }
            }
        }
    }

    private static void unmount(Path directory) throws IOException {
        run("umount", "-l", directory.toString());
        Files.deleteIfExists(directory);
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command[0], interrupted);
        }
    }

    /** Unmounts it; its content is lost. */
    @Override
    public void close() {
        try {
            if (Files.exists(directory)) {
                unmount(directory);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(directory + " cannot be unmounted", stuck);
        }
    }
}
