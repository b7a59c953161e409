package io.entente.cli.replay;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.terminal.Terminal;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente replay start}. */
@Command(
        name = "start",
        header = "Begins to build a new generation beside the serving one.",
        description = "Readers notice nothing. There is one rebuild at a time.",
        footer = {
            "%nExit code: 0 begun, 1 refused (one is under way), 2 no answer. With --follow also that of replay status.",
            "With --dry-run: 0 nothing would change but rows of changed projections, 1 not done (another one is under way, or"
                    + " it took too long), 4 other rows would change, or events would be parked that are not today.",
            "%nExamples:",
            "  entente replay start",
            "  entente replay start --dry-run",
            "  entente replay start --follow --lag-max 5s",
            "  entente replay start --promote-when-as-expected"
        })
final class StartCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Option(
            names = "--promote-when-as-expected",
            description = "Let it promote itself if rows differ only where projections have changed, or nowhere.")
    private boolean promoteWhenAsExpected;

    @Option(
            names = "--lag-max",
            paramLabel = "<duration>",
            converter = LagMaxConverter.class,
            description =
                    "Readers are not to lag by more because of it, as 10s (default: as the service is configured).")
    private @Nullable Duration lagMax;

    @Option(
            names = "--dry-run",
            description =
                    "Say what it would do and change nothing: which rows would be others, what would be parked, how long it"
                            + " would take. May itself take the better part of a minute.")
    private boolean dryRun;

    @Mixin
    private FollowOption follow = new FollowOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    StartCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::start);
    }

    private int start(Operations operations) {
        if (dryRun) {
            Answer<DryRun> tried = operations.tryOut();
            replay.show(terminal, tried.json(), new DryRunText(terminal, tried.value())::show);
            return tried.value().exitCode();
        }
        Answer<Rebuild> begun = operations.begin(promoteWhenAsExpected, lagMax);
        return follow.showBegun(operations, terminal, begun, said(begun.value()), replay);
    }

    private static String said(Rebuild begun) {
        return "Rebuild " + begun.rebuildId() + " builds generation " + begun.generation() + " beside the serving one.";
    }
}
