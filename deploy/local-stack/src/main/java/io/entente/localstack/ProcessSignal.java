package io.entente.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A signal to a process by its id. */
public enum ProcessSignal {
    /** Asks a JVM to end in order. */
    TERM,
    /** Asks PostgreSQL to end in order without waiting for its clients. */
    INT,
    /** Ends it at once; it cannot tidy up. */
    KILL,
    /** Freezes it: its connections stay open and say nothing. */
    STOP,
    /** Ends {@link #STOP}. */
    CONT;

    /**
     * Sends it and returns when the kernel has taken it, not when it has taken effect.
     *
     * @return false when there is no such process, or it is not ours to signal
     */
    public boolean sendTo(long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return kill.waitFor() == 0;
        } catch (IOException noKill) {
            throw new UncheckedIOException("the command kill cannot be run", noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + this + " to " + pid, interrupted);
        }
    }
}
