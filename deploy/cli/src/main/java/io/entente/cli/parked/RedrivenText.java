package io.entente.cli.parked;

import io.entente.cli.rows.EffectsText;
import io.entente.cli.terminal.Terminal;
import java.util.stream.Collectors;

/** In words what applying a parked event has done, or would do. */
record RedrivenText(Redriven redriven) {

    /** The event, where it goes, and how many rows change by it. */
    String sentence() {
        String generations =
                redriven.generations().stream().map(Object::toString).collect(Collectors.joining(", "));
        return Terminal.printable(
                redriven.parkedEventId() + (redriven.dryRun() ? "  would be applied" : "  applied") + " to stream "
                        + redriven.streamId() + " in generation"
                        + (redriven.generations().size() == 1 ? " " : "s ")
                        + generations + ": " + effects().counts());
    }

    EffectsText effects() {
        return new EffectsText(redriven.tables());
    }
}
