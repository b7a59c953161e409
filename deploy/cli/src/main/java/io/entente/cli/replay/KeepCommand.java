package io.entente.cli.replay;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente replay keep NAME}. */
@Command(
        name = "keep",
        header = "Builds a generation up to a place of the log, to be read by its name.",
        description = {
            "It stands still and never serves. Every read of the query service shows it with generation=NAME.",
            "entente replay retire NAME gives it up. There is one rebuild at a time."
        },
        footer = {
            "%nExit code: 0 begun, 1 refused, 2 no answer. With --follow also that of replay status.",
            "%nExamples:",
            "  entente replay keep before-the-merger --at 2026-06-01T00:00:00Z --follow",
            "  entente replay keep as-exported --token v2.pTvqmQ_eTs2.MDo0MSwxOjc"
        })
final class KeepCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "A lower-case letter, then up to 39 of a-z, 0-9 and -.")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Option(
            names = "--lag-max",
            paramLabel = "<duration>",
            converter = LagMaxConverter.class,
            description =
                    "Readers are not to lag by more because of it, as 10s (default: as the service is configured).")
    private @Nullable Duration lagMax;

    @Mixin
    private FollowOption follow = new FollowOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    KeepCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** Where it stands; one of the two. */
    static final class Place {

        @Option(
                names = "--at",
                paramLabel = "<instant>",
                description = "What was in the log then, as 2026-06-01T00:00:00Z.")
        private @Nullable Instant instant;

        @Option(
                names = "--token",
                paramLabel = "<token>",
                description = "The Consistency-Token of a read: exactly the records that it covers.")
        private @Nullable String token;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::keep);
    }

    private int keep(Operations operations) {
        Answer<Rebuild> begun = operations.keep(name, place.instant, place.token, lagMax);
        String said = "Rebuild " + begun.value().rebuildId() + " builds generation "
                + begun.value().generation() + ", to be kept as " + name + ".";
        return follow.showBegun(operations, terminal, begun, said, replay);
    }
}
