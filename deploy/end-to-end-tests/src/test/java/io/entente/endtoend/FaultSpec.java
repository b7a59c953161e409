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
        /** Both services must survive it. */
        SURVIVED,
        /** Both services must survive it; needs a stack whose disks can be filled. */
        SURVIVED_ON_SMALL_DISKS,
        /** Ends a service, so that its memory cannot be compared before and after. */
        ENDS_A_SERVICE
    }

    /** Begins the fault. */
    interface Injection {
        /** True for a hit: the fault met work in flight. Other trials prove nothing. */
        boolean hits(FaultyStack stack, Load load) throws Exception;
    }

    /** Ends the fault, only with actions of an operator or a supervisor. */
    interface Healing {
        /** @throws AssertionError when something observed during the fault breaks a guarantee */
        void heal(FaultyStack stack, Load load) throws Exception;
    }

    /** The clients that run during the fault. */
    record Load(Traffic traffic, Ledger ledger, String name, Random random) {}

    Duration lasts(boolean inCampaign, Random random) {
        long spread = inCampaign ? longest.minus(shortest).toMillis() : 0;
        return shortest.plusMillis((long) (spread * random.nextDouble()));
    }
}
