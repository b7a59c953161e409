package io.entente.cli.parked;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The parked events that are meant: named, or all that match. */
final class Which {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Partition and offset of a record, as 0-1207.")
    private @Nullable List<String> named;

    @ArgGroup(exclusive = false)
    private @Nullable Matching matching;

    static final class Matching extends Filter {

        @Option(
                names = "--all-matching",
                required = true,
                description = "All that nobody has dealt with, in the order of the log; see the filters.")
        private boolean all;
    }

    /** Those that match are in the order of the log. */
    List<String> ids(ParkedEvents parked) {
        if (matching != null && matching.all) {
            return parked.list(matching.parameters(), Integer.MAX_VALUE).value().items().stream()
                    .map(ParkedSummary::parkedEventId)
                    .toList();
        }
        return named == null ? List.of() : named;
    }
}
