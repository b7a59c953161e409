package io.entente.cli.log;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.service.LogConsumers;
import io.entente.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente log tail}. */
@Command(
        name = "tail",
        header = "Shows the newest events of the log.",
        description = "One line per event: position, recorded time, type, subject, id.",
        footer = {
            "%nExamples:",
            "  entente log tail",
            "  entente log tail --from-beginning --json",
            "  entente log tail --follow --max 100"
        })
public final class TailCommand implements Callable<Integer> {

    private static final int LAST = 10;

    private final InstanceHome home;
    private final Terminal terminal;

    @Option(names = "--from-beginning", description = "Start with the oldest event.")
    private boolean fromBeginning;

    @Option(
            names = "--max",
            paramLabel = "<events>",
            description = "Show at most so many (default: 10 without --from-beginning).")
    private @Nullable Integer max;

    @Option(
            names = {"-f", "--follow"},
            description = "Wait for new events. Ctrl-C ends.")
    private boolean follow;

    @Option(names = "--json", description = "Print one JSON object per event.")
    private boolean json;

    @Mixin
    private LogOptions log = new LogOptions();

    private long shown;

    public TailCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String kafka = log.bootstrapServers(home);
        try (Consumer<String, byte[]> consumer = LogConsumers.open(kafka)) {
            var tail = new LogTail(consumer, LogConsumers.partitions(consumer, kafka, log.topic()));
            if (fromBeginning) {
                tail.fromBeginning(this::show);
            } else {
                tail.last(max == null ? LAST : max).forEach(this::show);
            }
            if (follow && wantsMore()) {
                tail.follow(this::show);
            }
        }
        return ExitCode.OK;
    }

    private boolean show(ConsumerRecord<String, byte[]> consumed) {
        if (wantsMore()) {
            var record = new TailedRecord(consumed);
            terminal.line(json ? record.json() : record.line());
            shown++;
        }
        return wantsMore();
    }

    private boolean wantsMore() {
        return max == null || shown < max;
    }
}
