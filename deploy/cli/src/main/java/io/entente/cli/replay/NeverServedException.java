package io.entente.cli.replay;

/** What a rebuild has built has not served yet: to let it serve is to promote it, which needs its proof. */
public final class NeverServedException extends RuntimeException {

    NeverServedException(int generation) {
        super("generation " + generation + " has not served yet, so it is no way back; see: entente replay promote "
                + generation + " --dry-run");
    }
}
