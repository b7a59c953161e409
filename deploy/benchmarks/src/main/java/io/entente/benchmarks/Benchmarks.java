package io.entente.benchmarks;

import io.entente.localstack.Checkout;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

/** Runs the parts that were asked for on a stack of its own, one history after the other. */
public final class Benchmarks {

    private final Settings settings;
    private final OwnStack stack;
    private final Results results = new Results();

    private Benchmarks(Settings settings, OwnStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    /** Called by the script {@code run}, in the directory of this module. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(arguments);
        try (OwnStack stack = OwnStack.start()) {
            new Benchmarks(settings, stack).run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException, ExecutionException {
        for (String history : settings.histories()) {
            measure(history);
        }
        Path directory = Checkout.root().resolve("deploy/benchmarks/results");
        try (Connection database = stack.stack().newDatabase().connect()) {
            Path file = results.write(directory, Machine.of(database), settings);
            System.out.println();
            System.out.print(results.table());
            System.out.println("Written to " + file);
        }
    }

    private void measure(String history) throws IOException, SQLException, InterruptedException, ExecutionException {
        FilledLog log = FilledLog.fill(stack.stack(), histories(history).events(settings.number("events")));
        if (settings.includes("live") || settings.includes("rebuild") || settings.includes("pages")) {
            Path serviceLog = stack.directory().resolveSibling("query-service-" + history + ".log");
            var live = new Live(history, log, settings, results);
            try (ServiceProcess query = live.measure(stack.postgres().pid(), serviceLog)) {
                if (settings.includes("rebuild")) {
                    new Rebuild(query.uri(), history, results).measure(log.events());
                }
                if (settings.includes("pages")) {
                    new Pages(query.uri(), log, settings, history, results).measure();
                }
            }
        }
        if (settings.includes("baselines")) {
            baselines(history, log);
        }
    }

    private void baselines(String history, FilledLog log)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        new Baselines(log, history, results).measure();
        results.ratio(history, "live projection", Baselines.BATCH, "");
        results.ratio(history, "live projection", Baselines.TUTORIAL, "");
        if (settings.includes("live") || settings.includes("rebuild")) {
            Path rows = Files.createTempDirectory(stack.directory(), "copy-");
            double copied = new CopyLimit(log, rows).eventsPerSecond();
            results.add(history, "COPY of the same rows, indexes last", copied, "events/s");
            results.ratio(history, "rebuild with proof", "COPY of the same rows, indexes last", "≥ 0.6");
            results.ratio(history, "rebuild with proof", Baselines.BATCH, "");
        }
    }

    private Histories histories(String history) {
        int streams = settings.number("streams");
        int seed = settings.number("seed");
        return switch (history) {
            case "random" -> new Histories(seed, streams, Histories.Order.RANDOM);
            case "bunched" -> new Histories(seed, streams, Histories.Order.BUNCHED);
            case "giant" -> new Histories(seed, 1, Histories.Order.BUNCHED);
            default ->
                throw new IllegalArgumentException("no history " + history + "; there are random, bunched, giant");
        };
    }
}
