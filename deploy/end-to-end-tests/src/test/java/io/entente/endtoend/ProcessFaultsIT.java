package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Injects the faults of {@link FaultSpecs} into packaged services, a broker and a PostgreSQL while clients post and
 * read: a few trials of each in a build; with {@code -Dentente.campaign.minutes=60}, rounds with more trials until the
 * time is over.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessFaultsIT {

    private static final int MINUTES = Integer.getInteger("entente.campaign.minutes", 0);
    private static final int DISK_MB = 4_096;
    private static final Path REPORT =
            Path.of(System.getProperty("entente.campaign.report", "target/fault-campaign.md"));

    private static final Path LOGS = Path.of("target/fault-campaign");

    @Test
    void nothing_is_lost_or_doubled_or_shown_stale_whatever_fails() throws Exception {
        long seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var report = new FaultReport();
        Instant began = Instant.now();
        Instant until = began.plus(MINUTES == 0 ? Duration.ofDays(1) : Duration.ofMinutes(MINUTES));
        var seeds = new Random(seed);
        int rounds = 0;
        try (FaultyStack stack = FaultyStack.start(LOGS, DISK_MB)) {
            var trials = new FaultTrials(stack, report, MINUTES > 0);

            // When
            do {
                trials.run(seeds.nextLong(), until);
                rounds++;
            } while (MINUTES > 0 && Instant.now().isBefore(until));
        } finally {
            write(report, circumstances(seed, began, rounds));
        }

        // Then
        assertThat(report.violations()).isEmpty();
        assertThat(report.hits()).as("trials that say something").isGreaterThan(report.trialCount() / 2);
    }

    private static void write(FaultReport report, Map<String, String> circumstances) throws IOException {
        String text = report.markdown(circumstances);
        System.out.println(text);
        Files.createDirectories(REPORT.toAbsolutePath().getParent());
        Files.writeString(REPORT, text);
    }

    private static Map<String, String> circumstances(long seed, Instant began, int rounds) throws IOException {
        var circumstances = new LinkedHashMap<String, String>();
        circumstances.put("began", began.toString());
        circumstances.put(
                "took", Duration.between(began, Instant.now()).toMinutes() + " minutes, " + rounds + " rounds");
        circumstances.put("seed", Long.toString(seed));
        circumstances.put("commit", commit());
        circumstances.put(
                "machine",
                "%d processors, %s %s, Java %s, heaps of %d MB (ingest) and %d MB (query)"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("java.version"),
                                FaultyStack.heapMb("ingest-service"),
                                FaultyStack.heapMb("query-service")));
        return circumstances;
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude", "*")
                .redirectErrorStream(true)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }
}
