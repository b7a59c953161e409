package io.entente.query.replay;

import java.time.Duration;

/** A dry run did not come to its end. As after any other, nothing has changed. */
public final class DryRunNotDoneException extends RuntimeException {

    private DryRunNotDoneException(String why) {
        super(why);
    }

    static DryRunNotDoneException anotherUnderWay() {
        return new DryRunNotDoneException("another dry run is under way: there is one at a time");
    }

    static DryRunNotDoneException tooLong(Duration max) {
        return new DryRunNotDoneException("the dry run was given up after " + max.toMillis() / 1000.0
                + " s: let it take longer (entente.rebuild.dry-run.time-max) or less"
                + " (entente.rebuild.dry-run.events-max and records-max)");
    }

    static DryRunNotDoneException notWanted() {
        return new DryRunNotDoneException("the dry run was given up: nobody waits for it any more");
    }
}
