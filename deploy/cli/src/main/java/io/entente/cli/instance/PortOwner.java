package io.entente.cli.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as this user may know. */
final class PortOwner {

    private static final Path LINUX_SOCKETS = Path.of("/proc/net/tcp");
    private static final Path LINUX_SOCKETS_6 = Path.of("/proc/net/tcp6");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** Empty when the system does not say. */
    static Optional<ProcessHandle> of(int port) {
        return Files.isReadable(LINUX_SOCKETS) ? onLinux(port) : byLsof(port);
    }

    /** For people. */
    static String described(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName() + " (pid " + process.pid() + ")")
                .orElse("pid " + process.pid());
    }

    private static Optional<ProcessHandle> onLinux(int port) {
        return Stream.of(LINUX_SOCKETS, LINUX_SOCKETS_6)
                .flatMap(file -> lines(file))
                .map(line -> line.trim().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING))
                .filter(fields -> fields[1].endsWith(String.format(Locale.ROOT, ":%04X", port)))
                .map(fields -> "socket:[" + fields[9] + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException notToBeSeen) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException notToBeSeen) {
            return false;
        }
    }

    private static Optional<ProcessHandle> byLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return output.lines().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (IOException noLsof) {
            return Optional.empty();
        }
    }
}
