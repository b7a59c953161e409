package io.entente.endtoend;

import java.time.Duration;
import java.util.Random;

/**
 * One fault, as data: what is done to which process or connection, for how long, how often, and what counts as a hit.
 *
 * @param build trials in every build
 * @param campaign trials in each round of a campaign
 * @param shortest how long it lasts in a build; in a campaign, at random up to {@code longest}
 */
record FaultSpec(
        String name,
        int build,
        int campaign,
        Kind kind,
        Duration shortest,
        Duration longest,
        Injection injection,
        Healing healing) {

    /** What the fault leaves running. */
    enum Kind {
        /** Both services must run on. */
        SURVIVED,
        /** The same; takes a stack whose disks can be filled. */
        SURVIVED_ON_SMALL_DISKS,
        /** A service is ended by it, so that what it held cannot be compared before and after. */
        ENDS_A_SERVICE
    }

    /** Begins the fault. */
    interface Injection {
        /** True when it landed while work was in flight: only then does the trial say something. */
        boolean hits(FaultyStack stack, Load load) throws Exception;
    }

    /** Ends the fault, by what an operator or a supervisor would do, and nothing else. */
    interface Healing {
        /** @throws AssertionError when what was seen while the fault lasted breaks a promise */
        void heal(FaultyStack stack, Load load) throws Exception;
    }

    /** What clients are doing meanwhile. */
    record Load(Traffic traffic, Ledger ledger, String name, Random random) {}

    Duration lasts(boolean inCampaign, Random random) {
        long spread = inCampaign ? longest.minus(shortest).toMillis() : 0;
        return shortest.plusMillis((long) (spread * random.nextDouble()));
    }
}
