package io.entente.cli.post;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.instance.Ports;
import io.entente.cli.service.IngestService;
import io.entente.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente post FILE}. */
@Command(
        name = "post",
        header = "Posts events from a file.",
        description = {
            "The file holds CloudEvents in JSON: one event, an array of them, or one per line (NDJSON).",
            "They are sent in batches of up to 500. A repeat is safe: what is stored counts as duplicate."
        },
        footer = {
            "%nExit code: 0 all stored or duplicate, 1 some failed, 2 nothing could be posted.",
            "%nExamples:",
            "  entente post meetings.ndjson",
            "  generate-events | entente post -"
        })
public final class PostCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file; - reads standard input.")
    private String file = "";

    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = "The ingest service (default: the one that is up here).")
    private @Nullable URI url;

    public PostCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var post = new EventPost(
                new IngestService(url != null ? url : ingestHere()),
                summary -> terminal.progress(summary.toString()),
                this::showFailure);
        PostSummary summary;
        try (EventFile events = EventFile.read(file, open())) {
            summary = post.post(events);
        } finally {
            terminal.endProgress();
        }
        terminal.line(summary.toString());
        return summary.failed() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void showFailure(List<String> lines) {
        terminal.endProgress();
        lines.forEach(terminal::line);
    }

    private URI ingestHere() {
        return InstanceRecord.read(home)
                .map(InstanceRecord::ports)
                .orElse(Ports.DEFAULT)
                .ingestUri();
    }

    private InputStream open() {
        try {
            return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        } catch (IOException unreadable) {
            throw new UnreadableFileException(file, unreadable);
        }
    }
}
