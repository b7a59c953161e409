package io.entente.cli.parked;

import io.entente.cli.CommandRun;
import io.entente.cli.operator.StandInTest;

/** Runs {@code entente parked} against a service that stands in for the real one. */
abstract class ParkedTest extends StandInTest {

    ParkedTest() {
        super("parked");
    }

    /** As a script does. */
    CommandRun parked(String... arguments) {
        return run(arguments);
    }
}
