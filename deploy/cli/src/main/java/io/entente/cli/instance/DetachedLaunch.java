package io.entente.cli.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program that outlives this command.
 *
 * <p>In a process group of its own, so that Ctrl-C reaches this command only, and the programs are stopped in their order.
 */
final class DetachedLaunch {

    /** Job control gives a background job its own process group; setsid would too, but not every system has it. */
    private static final String SCRIPT = "set -m; log=$1; shift; \"$@\" </dev/null >>\"$log\" 2>&1 & echo $!";

    private DetachedLaunch() {}

    /** Returns its pid as soon as it exists. */
    static long start(Program program) {
        var command = new ArrayList<>(
                List.of("bash", "-c", SCRIPT, "entente", program.log().toString()));
        command.addAll(program.command());
        try {
            Files.createDirectories(program.log().getParent());
            Process bash = new ProcessBuilder(command)
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(program.log().toFile()))
                    .start();
            String pid = new String(bash.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
            return Long.parseLong(pid);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(program.name() + " cannot be started", notStarted);
        }
    }
}
