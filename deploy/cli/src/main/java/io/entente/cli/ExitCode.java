package io.entente.cli;

/** What a command tells the script that called it. */
public final class ExitCode {

    public static final int OK = 0;

    /** Something was refused, or did not start. */
    public static final int FAILED = 1;

    /** The command line or its input cannot be used, or there is nothing to talk to. */
    public static final int UNUSABLE = 2;

    /** Not everything is up. */
    public static final int NOT_ALL_UP = 3;

    private ExitCode() {}
}
