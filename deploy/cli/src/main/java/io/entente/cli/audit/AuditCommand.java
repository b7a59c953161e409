package io.entente.cli.audit;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.operator.FollowedLine;
import io.entente.cli.operator.Following;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente audit}. */
@Command(
        name = "audit",
        header = "Holds the log against the read models: is every record applied, a duplicate or parked?",
        description = {
            "Reads every record up to where the read models are, and names the events that do not fit. Changes nothing.",
            "Accepted are the records that the ingest service wrote. Whether the log holds what a client was told it holds,"
                    + " only the receipts of that client can show."
        },
        footer = {
            "%nExit code: 0 reconciled, 1 failed or refused (one is under way), 2 no answer, 4 there are differences.",
            "%nExamples:",
            "  entente audit",
            "  entente audit --generation 2 --json",
            "  entente audit --last"
        })
public final class AuditCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @ArgGroup
    private Which which = new Which();

    @Mixin
    private OperatorOptions options = new OperatorOptions();

    /** A new one or the last one. */
    private static final class Which {

        @Option(
                names = "--generation",
                paramLabel = "<number>",
                description = "The generation to audit (default: the one that serves).")
        private @Nullable Integer generation;

        @Option(names = "--last", description = "Begin none: wait for the last one, and show what it has found.")
        private boolean last;
    }

    public AuditCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.run(home, terminal, this::audit);
    }

    private int audit(OperatorApi api) {
        var audits = new Audits(api);
        Answer<Audit> begun = which.last ? audits.last() : audits.begin(which.generation);
        Answer<Audit> ended = begun.value().isDecided() ? begun : followed(audits, begun.value());
        options.show(terminal, ended.json(), () -> new AuditText(terminal, ended.value()).show());
        return ended.value().exitCode();
    }

    /** Ctrl-C ends the waiting, not the audit. */
    private Answer<Audit> followed(Audits audits, Audit begun) {
        var following = new Following<>(() -> audits.audit(begun.auditId()), Audit::isDecided, System::nanoTime);
        if (options.json()) {
            return following.untilDecided(seen -> {}, silent -> {});
        }
        try (var line = new FollowedLine(terminal, System::nanoTime)) {
            return following.untilDecided(
                    seen -> line.say(new AuditText(terminal, seen).line(), List.of(seen.state())), line::silent);
        }
    }
}
