package io.entente.cli.log.importing;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.log.LogOptions;
import io.entente.cli.log.file.ExportReader;
import io.entente.cli.log.transfer.LogScan;
import io.entente.cli.log.transfer.LogWriter;
import io.entente.cli.log.transfer.PartitionsDifferException;
import io.entente.cli.log.transfer.Summary;
import io.entente.cli.log.transfer.TargetTopic;
import io.entente.cli.service.LogTopics;
import io.entente.cli.terminal.Progress;
import io.entente.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente log import FILE}. */
@Command(
        name = "import",
        header = "Writes an exported log into an empty topic.",
        description = {
            "Every record goes to its partition, in its order, with its timestamp, key, headers and value.",
            "The whole file is checked before anything is written, so it cannot come from standard input.",
            "No service may write to the topic meanwhile."
        },
        footer = {
            "%nA topic that is not there is created with the partition count of the file.",
            "%nExit code: 0 imported with the offsets of the file, 1 refused or not finished or other offsets,"
                    + " 2 the file is not usable.",
            "%nExamples:",
            "  entente log import log.ndjson --topic restored",
            "  entente log import log.ndjson --topic restored --dry-run",
            "  entente log import log.ndjson --topic restored --resume",
            "  entente log import one.ndjson --topic excerpt --allow-new-offsets"
        })
public final class ImportCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "What log export has written.")
    private Path file = Path.of("");

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(
            names = "--partitions",
            paramLabel = "<n>",
            description = "Refuse unless the file has so many; log copy changes the partition count.")
    private @Nullable Integer partitions;

    @Option(names = "--resume", description = "Go on where an import of this file was cut.")
    private boolean resume;

    @Option(names = "--incomplete", description = "Take the whole lines of a file that was cut.")
    private boolean incomplete;

    @Option(
            names = "--allow-new-offsets",
            description = "Import although records get other offsets: part of a log, or one with gaps.")
    private boolean allowNewOffsets;

    @Option(names = "--dry-run", description = "Check everything and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    public ImportCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String kafka = log.bootstrapServers(home);
        try (LogTopics topics = LogTopics.open(kafka)) {
            TargetTopic target = TargetTopic.find(topics, log.topic(), filePartitions());
            if (!resume) {
                target.requireEmpty("import into another topic, or go on with an import that was cut with --resume");
            }
            FileSurvey survey = survey(target);
            if (survey.newOffsets() != null && !allowNewOffsets) {
                throw new OffsetsDifferException(survey.newOffsetRecords(), survey.newOffsets());
            }
            try (LogScan scan = LogScan.open(kafka)) {
                new ResumePoint(target, survey).check(scan);
            }
            if (dryRun) {
                plan(target, survey);
            } else {
                write(topics, target, survey, kafka);
            }
        }
        return ExitCode.OK;
    }

    private int filePartitions() {
        try (ExportReader reader = ExportReader.open(file)) {
            int there = reader.header().partitions();
            if (partitions != null && partitions != there) {
                throw new PartitionsDifferException(
                        "the log in " + file, there, partitions, "import it as it is, then log copy changes the count");
            }
            return there;
        }
    }

    private FileSurvey survey(TargetTopic target) throws IOException {
        try (ExportReader reader = ExportReader.open(file);
                Progress progress = new Progress(terminal, "checking", "records", Files.size(file), System::nanoTime)) {
            FileSurvey survey = FileSurvey.of(reader, target.held(), progress);
            if (!incomplete) {
                reader.requireComplete();
            }
            return survey;
        }
    }

    private void plan(TargetTopic target, FileSurvey survey) {
        long there = target.held().offsets();
        show(summary(target, survey, survey.records() - there));
    }

    private void write(LogTopics topics, TargetTopic target, FileSurvey survey, String kafka) {
        target.createIfAbsent(topics);
        try (LogWriter writer = LogWriter.open(kafka);
                ExportReader reader = ExportReader.open(file);
                Progress progress =
                        new Progress(terminal, "importing", "records", survey.records(), System::nanoTime)) {
            var run = new LogImport(target.name(), target.held(), writer);
            run.write(reader, progress);
            if (run.displaced() > 0) {
                throw new OthersWroteException(target.name(), run.displaced());
            }
            topics.refuseClocksAhead(target.name());
            show(summary(target, survey, run.written()));
        }
    }

    private ImportSummary summary(TargetTopic target, FileSurvey survey, long written) {
        return new ImportSummary(
                file.toString(),
                target.name(),
                target.partitions(),
                !target.exists(),
                dryRun,
                survey.records(),
                target.held().offsets(),
                written,
                survey.newOffsetRecords());
    }

    private void show(ImportSummary summary) {
        terminal.endProgress();
        terminal.line(json ? Summary.json(summary) : summary.line());
    }
}
