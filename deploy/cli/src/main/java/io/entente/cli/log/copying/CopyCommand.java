package io.entente.cli.log.copying;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.log.LogOptions;
import io.entente.cli.log.redaction.RedactedPlace;
import io.entente.cli.log.redaction.Redaction;
import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.log.transfer.LogWriter;
import io.entente.cli.log.transfer.MergedScan;
import io.entente.cli.log.transfer.Summary;
import io.entente.cli.log.transfer.TargetTopic;
import io.entente.cli.service.LogTopics;
import io.entente.cli.service.TopicFacts;
import io.entente.cli.terminal.Progress;
import io.entente.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entente log copy}. */
@Command(
        name = "copy",
        header = "Copies the log to a new topic with another partition count.",
        description = {
            "The order of every stream is kept. Records without a key go to their partition number modulo the new"
                    + " count, in their order.",
            "What is written to the log after the start of the command is not copied: stop the ingest service first."
        },
        footer = {
            "%nA --redact value is a JSON Pointer into the value of a record; * stands for any member or element, as in"
                    + " /data/participants/*/name. Strings become \"[redacted]\", anything else null. Keys, headers and"
                    + " values that are no JSON are not touched.",
            "%nA copy that was cut cannot be resumed: delete the new topic and copy again.",
            "%nExit code: 0 copied, 1 refused or not finished, 2 there is no such log.",
            "%nExamples:",
            "  entente log copy --to-topic wider --partitions 24",
            "  entente log copy --to-topic shared --partitions 4 --redact '/data/participants/*/name' --dry-run"
        })
public final class CopyCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(
            names = "--to-topic",
            required = true,
            paramLabel = "<topic>",
            description = "The new topic; created when it is not there, else it must be empty.")
    private String toTopic = "";

    @Option(
            names = "--partitions",
            required = true,
            paramLabel = "<n>",
            description = "How many partitions the new topic has.")
    private int partitions;

    @Option(
            names = "--redact",
            paramLabel = "<pointer>",
            converter = RedactedPlace.Converter.class,
            description = "Take out what is at this JSON Pointer with *; may be repeated.")
    private List<RedactedPlace> redact = new ArrayList<>();

    @Option(names = "--dry-run", description = "Read and count everything and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    public CopyCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requireUsable();
        String kafka = log.bootstrapServers(home);
        try (LogTopics topics = LogTopics.open(kafka)) {
            TopicFacts topic = topics.get(log.topic());
            TargetTopic target = TargetTopic.find(topics, toTopic, partitions);
            target.requireEmpty("copy into another topic; a copy that was cut begins again: delete the topic first");
            var range = new LogRange(topics.beginnings(topic), topics.committedEnds(topic));
            show(dryRun ? read(kafka, range, target, record -> {}) : write(kafka, range, target, topics));
        }
        return ExitCode.OK;
    }

    private void requireUsable() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command");
        }
        if (partitions < 1) {
            throw new ParameterException(spec.commandLine(), "--partitions must be at least 1");
        }
        if (toTopic.equals(log.topic())) {
            throw new SameTopicException(toTopic);
        }
    }

    private CopySummary write(String kafka, LogRange range, TargetTopic target, LogTopics topics) {
        target.createIfAbsent(topics);
        try (LogWriter writer = LogWriter.open(kafka)) {
            CopySummary summary = read(kafka, range, target, record -> writer.write(record, written -> {}));
            writer.finish();
            topics.refuseClocksAhead(target.name());
            return summary;
        }
    }

    private CopySummary read(
            String kafka, LogRange range, TargetTopic target, Consumer<ProducerRecord<byte[], byte[]>> sink) {
        var redaction = new Redaction(redact);
        var copy = new LogCopy(target.name(), target.partitions(), redaction, sink);
        try (MergedScan scan = MergedScan.open(kafka);
                Progress progress = new Progress(
                        terminal, dryRun ? "counting" : "copying", "records", range.offsets(), System::nanoTime)) {
            scan.read(log.topic(), range, copy::take, passed -> progress.at(copy.records(), passed));
        }
        return CopySummary.of(log.topic(), target, dryRun, copy, redaction);
    }

    private void show(CopySummary summary) {
        if (json) {
            terminal.line(Summary.json(summary));
        } else {
            summary.lines().forEach(terminal::line);
        }
        summary.warnings().forEach(warning -> terminal.note("warning: " + warning));
    }
}
