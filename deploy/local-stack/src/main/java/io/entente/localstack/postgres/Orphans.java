package io.entente.localstack.postgres;

import io.entente.localstack.ProcessSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server that was not stopped in order has left in its data directory.
 *
 * <p>A new server refuses to start while any process of the old one is attached to the shared memory. Without its postmaster none of
 * them can commit, so ending them loses nothing.
 */
final class Orphans {

    private Orphans() {}

    /** Returns when nothing works on the directory any more. */
    static void end(Path data) throws IOException {
        Postmaster.of(data).ifPresent(Postmaster::stop);
        for (long pid : backends(data)) {
            ProcessSignal.KILL.sendTo(pid);
            new Postmaster(pid).awaitEnd();
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Known by their working directory, which only Linux shows; elsewhere they end by themselves. */
    private static List<Long> backends(Path data) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(data, pid))
                .filter(pid -> new Postmaster(pid).isRunning())
                .toList();
    }

    private static boolean worksIn(Path data, long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException notToBeSeen) {
            return false;
        }
    }
}
