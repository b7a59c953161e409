package io.entente.cli;

import io.entente.cli.service.OperationRefusedException;
import io.entente.common.problem.ProblemType;

/** What a command tells the script that called it. */
public final class ExitCode {

    private static final int BAD_REQUEST = 400;

    public static final int OK = 0;

    /** Something was refused, or did not start. */
    public static final int FAILED = 1;

    /** The command line or its input cannot be used, or there is nothing to talk to. */
    public static final int UNUSABLE = 2;

    /** Not everything is up. */
    public static final int NOT_ALL_UP = 3;

    /** What was built has other rows than what serves, or the log other records: an operator is to look at them and to decide. */
    public static final int DIFFERENT = 4;

    private ExitCode() {}

    /** Of a command whose request was refused. */
    public static int of(OperationRefusedException refused) {
        if (refused.is(ProblemType.DIFFERENCES_NOT_ACCEPTED)) {
            return DIFFERENT;
        }
        return refused.status() == BAD_REQUEST ? UNUSABLE : FAILED;
    }
}
