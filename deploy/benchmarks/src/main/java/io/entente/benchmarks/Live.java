package io.entente.benchmarks;

import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How fast the query service projects a log that it starts on. */
final class Live {

    private static final long LOOK_EVERY_MS = 50;
    private static final int PARTS = 10;

    private final String history;
    private final FilledLog log;
    private final Settings settings;
    private final Results results;

    Live(String history, FilledLog log, Settings settings, Results results) {
        this.history = history;
        this.log = log;
        this.settings = settings;
        this.results = results;
    }

    /** Returns the service, which then runs on, when its checkpoint has reached the end of the log. */
    ServiceProcess measure(long postgres, Path serviceLog) throws SQLException, InterruptedException {
        try (var generation = new Generation(log)) {
            double postgresBefore = Usage.cpuSecondsOfTree(postgres);
            long walBefore = generation.walBytes();
            CompletableFuture<ServiceProcess> starting = CompletableFuture.supplyAsync(() -> start(serviceLog));
            follow(generation, starting);
            ServiceProcess service = starting.join();
            add("query service, processor", Usage.cpuSeconds(service.pid()) / log.events() * 1e6, "µs/event", "");
            double postgresTime = Usage.cpuSecondsOfTree(postgres) - postgresBefore;
            add("PostgreSQL, processor", postgresTime / log.events() * 1e6, "µs/event", "");
            add("WAL", perEvent(generation.walBytes() - walBefore) / 1024, "KB/event", "");
            add(
                    "query service, peak memory",
                    (double) Usage.peakResidentMb(service.pid()),
                    "MB",
                    "-Xmx" + settings.text("heap"));
            size(generation);
            return service;
        }
    }

    private ServiceProcess start(Path serviceLog) {
        String options = "-Xmx" + settings.text("heap") + " -XX:+ExitOnOutOfMemoryError";
        return ServiceCommand.of("query-service")
                .withProperties(log.config())
                .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", options))
                .start(serviceLog);
    }

    /** The time runs from the first batch that was seen, so that the start of a JVM is not in it. */
    private void follow(Generation generation, CompletableFuture<ServiceProcess> starting)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.number("maxSeconds"));
        long began = 0;
        long first = 0;
        var pace = new Pace(history, log.events() / PARTS, results);
        for (long at = 0; at < log.events(); TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS)) {
            at = generation.checkpoint();
            long now = System.nanoTime();
            if (at > 0 && began == 0) {
                began = now;
                first = at;
            }
            pace.seen(at, now);
            if (starting.isCompletedExceptionally() || now > deadline) {
                throw new IllegalStateException("only " + at + " of " + log.events() + " events were projected");
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        add("live projection", (log.events() - first) / seconds, "events/s", "≥ 5,000");
    }

    private void size(Generation generation) throws SQLException {
        add("event as JSON", perEvent(log.bytes()) / 1024, "KB", "");
        add("database", perEvent(generation.databaseBytes()) / 1024, "KB/event", "≤ 5");
        add("rows of all tables", perEvent(generation.rows()), "rows/event", "≤ 4");
        List<String> tables = generation.tables();
        add("tables of a generation", tables.size(), "tables", "≤ 12");
        for (String table : tables) {
            add("rows of " + table, perEvent(generation.rows(table)), "rows/event", "");
            add("size of " + table + " with its indexes", perEvent(generation.bytes(table)) / 1024, "KB/event", "");
        }
        add("parked events", (double) generation.parked(), "events", "0");
    }

    private double perEvent(long sum) {
        return (double) sum / log.events();
    }

    private void add(String work, double value, String unit, String target) {
        results.add(history, work, value, unit, target);
    }
}
