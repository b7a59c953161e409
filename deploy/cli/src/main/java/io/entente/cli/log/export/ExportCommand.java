package io.entente.cli.log.export;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.log.LogOptions;
import io.entente.cli.log.file.ExportHeader;
import io.entente.cli.log.file.ExportReader;
import io.entente.cli.log.file.ExportTrailer;
import io.entente.cli.log.file.ExportWriter;
import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.log.transfer.LogScan;
import io.entente.cli.log.transfer.Summary;
import io.entente.cli.service.LogTopics;
import io.entente.cli.service.TopicFacts;
import io.entente.cli.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente log export FILE}. */
@Command(
        name = "export",
        header = "Writes the log to a file, one JSON object per line.",
        description = {
            "Partition by partition, each in its order; what lies in the log is in the file byte for byte.",
            "The file is FILE.partial until it is complete. A cut export goes on with --resume."
        },
        footer = {
            "%nTimes are the timestamps of the records, which a log need not hold in order: a range by time begins and ends"
                    + " at the first record that is as late.",
            "%nExit code: 0 exported, 1 refused or not finished, 2 there is no such log or range.",
            "%nExamples:",
            "  entente log export log.ndjson",
            "  entente log export log.ndjson --resume",
            "  entente log export one.ndjson --stream fr-idf~vn-hn",
            "  entente log export part.ndjson --from 0:1200,3:900 --to-time 2026-06-30T00:00:00Z",
            "  entente log export - | zstd > log.ndjson.zst"
        })
public final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final InstanceHome home;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file, which must not exist; - writes to standard output.")
    private String file = "";

    @Mixin
    private LogOptions log = new LogOptions();

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--stream", paramLabel = "<id>", description = "Only the records with this key.")
    private @Nullable String stream;

    @Option(
            names = "--resume",
            description = "Go on after the last whole line of FILE.partial, with the range that it was begun with.")
    private boolean resume;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    public ExportCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requireUsable();
        try {
            export();
        } catch (IOException notWritten) {
            throw new ExportNotWrittenException(file, notWritten);
        }
        return ExitCode.OK;
    }

    private void export() throws IOException {
        String kafka = log.bootstrapServers(home);
        try (LogTopics topics = LogTopics.open(kafka);
                LogScan scan = LogScan.open(kafka)) {
            TopicFacts topic = topics.get(log.topic());
            if (resume) {
                resume(topic, scan);
            } else {
                begin(topic, selection.range(topics, topic), scan);
            }
        }
    }

    private void requireUsable() {
        boolean toStandardOutput = file.equals(STANDARD_OUTPUT);
        if (toStandardOutput && (resume || json)) {
            throw unusable("--resume and --json need a file: standard output keeps nothing, and the trailer is in it");
        }
        if (resume && !(selection.isEverything() && stream == null)) {
            throw unusable("--resume takes the range and the stream from the file");
        }
    }

    private ParameterException unusable(String why) {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command");
        }
        return new ParameterException(spec.commandLine(), why);
    }

    private void begin(TopicFacts topic, LogRange range, LogScan scan) throws IOException {
        var header = new ExportHeader(topic.name(), topic.id(), topic.partitions(), range.from(), range.to(), stream);
        if (file.equals(STANDARD_OUTPUT)) {
            OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
            ExportTrailer trailer =
                    new LogExport("standard output", ExportWriter.begin(out, header)).write(scan, range, terminal);
            out.flush();
            terminal.note(ExportSummary.of("standard output", topic.name(), 0, trailer)
                    .line());
            return;
        }
        try (PartialFile partial = PartialFile.begin(Path.of(file))) {
            finish(partial, ExportWriter.begin(partial.output(), header), range, scan);
        }
    }

    private void resume(TopicFacts topic, LogScan scan) throws IOException {
        Path path = Path.of(file);
        try (PartialFile partial = PartialFile.resume(path);
                ExportReader there = ExportReader.open(PartialFile.partial(path))) {
            ExportHeader begun = there.header();
            if (!begun.topicId().equals(topic.id())) {
                throw new AnotherLogException(PartialFile.partial(path), begun, topic);
            }
            while (there.next() != null) {
                // Every line is checked before anything is added.
            }
            var range = new LogRange(begun.from(), begun.to());
            var last = there.last();
            partial.goOnAfter(there);
            finish(
                    partial,
                    ExportWriter.goOn(partial.output(), there),
                    last == null ? range : range.after(last.partition(), last.offset()),
                    scan);
        }
    }

    private void finish(PartialFile partial, ExportWriter writer, LogRange rest, LogScan scan) throws IOException {
        long before = writer.records();
        ExportTrailer trailer = new LogExport(file, writer).write(scan, rest, terminal);
        partial.complete();
        ExportSummary summary = ExportSummary.of(file, writer.header().topic(), before, trailer);
        terminal.line(json ? Summary.json(summary) : summary.line());
    }
}
