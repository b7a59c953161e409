package io.entente.localstack;

import java.nio.file.Path;

/** A process ended or stayed silent instead of becoming ready. Its log says why. */
public final class ProcessNotReadyException extends RuntimeException {

    private final String process;
    private final Path log;

    public ProcessNotReadyException(String process, String what, Path log) {
        super(process + " " + what + "; its log, " + log + ", ends with:\n" + LogFile.tail(log));
        this.process = process;
        this.log = log;
    }

    public String process() {
        return process;
    }

    public Path log() {
        return log;
    }
}
