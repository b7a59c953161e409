package io.entente.cli.up;

import io.entente.cli.instance.Instance;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.Ports;
import io.entente.cli.service.IngestService;
import io.entente.cli.service.LogEnds;
import io.entente.cli.service.QueryService;
import io.entente.cli.terminal.Terminal;
import java.time.Duration;
import java.util.Locale;

/** The way from nothing to read models that show the whole log. */
record Startup(InstanceHome home, Ports ports, Terminal terminal) {

    private static final Duration PROJECTED_MAX = Duration.ofMinutes(2);

    void run(Instance instance, boolean withSample) {
        terminal.heading("Starting Entente in " + home.directory());
        instance.start((process, after) -> terminal.line(String.format(
                Locale.ROOT,
                "  %-9s 127.0.0.1:%-6d %.1f s",
                process.name(),
                process.port(),
                after.toMillis() / 1000.0)));
        var sample = new Sample(home);
        if (withSample && !sample.isPosted()) {
            terminal.line("  sample    " + sample.post(new IngestService(ports.ingestUri())));
        }
        // The end of the log rather than the receipts of the sample: a later start has to catch up too.
        LogEnds ends = LogEnds.of(ports.bootstrapServers(), Instance.TOPIC);
        new QueryService(ports.queryUri()).await(ends.token(), PROJECTED_MAX);
        terminal.line("  projected up to the end of the log");
    }
}
