package io.entente.cli.instance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.entente.localstack.ProcessSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A process that was started, as remembered between commands.
 *
 * @param mark an argument of its command line that no other program has
 */
public record RecordedProcess(String name, long pid, int port, Path log, String mark) {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int LOOKS_MAX = 10;

    /** False also when another program has got its pid meanwhile. */
    @JsonIgnore
    public boolean isRunning() {
        // In the moment of an exec a process is there and its arguments are not.
        for (int look = 0; look < LOOKS_MAX && ProcessHandle.of(pid).isPresent(); look++) {
            Optional<String[]> arguments =
                    ProcessHandle.of(pid).flatMap(process -> process.info().arguments());
            if (arguments.isPresent()) {
                return Arrays.asList(arguments.get()).contains(mark);
            }
            Pause.of(BETWEEN_LOOKS);
        }
        return false;
    }

    /** Whether it is one of the two services, which can be restarted at any time. */
    @JsonIgnore
    public boolean isService() {
        return Programs.SERVICES.contains(name);
    }

    /** Sends it, unless the process has ended. */
    void signal(ProcessSignal signal) {
        if (isRunning()) {
            signal.sendTo(pid);
        }
    }

    /** False when it still runs after the given time. */
    boolean endsWithin(Duration max) {
        long start = System.nanoTime();
        while (isRunning() && System.nanoTime() - start < max.toNanos()) {
            Pause.of(PAUSE);
        }
        return !isRunning();
    }
}
