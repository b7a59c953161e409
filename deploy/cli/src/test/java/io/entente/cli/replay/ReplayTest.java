package io.entente.cli.replay;

import io.entente.cli.CommandRun;
import io.entente.cli.operator.StandInTest;

/** Runs {@code entente replay} against a service that stands in for the real one. */
abstract class ReplayTest extends StandInTest {

    ReplayTest() {
        super("replay");
    }

    /** As a script does. */
    CommandRun replay(String... arguments) {
        return run(arguments);
    }
}
