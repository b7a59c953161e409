package io.entente.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects the results of fault trials and writes the report. */
final class FaultReport {

    private static final int VIOLATIONS_SHOWN_MAX = 50;

    private final Map<String, Trials> trials = new TreeMap<>();
    private final Map<String, Integer> checks = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private long acknowledged;
    private long failed;
    private long unknown;
    private long reads;
    private long refusals;

    /** The trials of one fault. */
    private static final class Trials {
        private int count;
        private int hits;
        private Duration slowestRecovery = Duration.ZERO;
    }

    /** An assertion about the stack. */
    interface Check {
        void run() throws Exception;
    }

    void trial(String fault, boolean hit, Duration recovered) {
        Trials of = trials.computeIfAbsent(fault, none -> new Trials());
        of.count++;
        of.hits += hit ? 1 : 0;
        of.slowestRecovery = recovered.compareTo(of.slowestRecovery) > 0 ? recovered : of.slowestRecovery;
        System.out.printf("%s: %s, recovered in %d ms%n", fault, hit ? "hit" : "no hit", recovered.toMillis());
    }

    void add(Ledger ledger, Witness witness) {
        acknowledged += ledger.acknowledgedCount();
        failed += ledger.failures();
        unknown += ledger.unknownOutcomes();
        reads += witness.reads();
        refusals += witness.refusals();
    }

    void figures(String service, ProcessFigures before, ProcessFigures after) {
        figures.add("%s: %d → %d threads, %d → %d descriptors, %d → %d MB resident"
                .formatted(
                        service,
                        before.threads(),
                        after.threads(),
                        before.descriptors(),
                        after.descriptors(),
                        before.residentMb(),
                        after.residentMb()));
    }

    void violations(String where, List<String> found) {
        found.forEach(one -> violations.add(where + ": " + one));
    }

    /** Counts a failed check as a violation and goes on. */
    void check(String name, Check check) throws Exception {
        checks.merge(name, 1, Integer::sum);
        try {
            check.run();
        } catch (AssertionError broken) {
            violations.add(name + ": " + broken.getMessage());
        }
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    int trialCount() {
        return trials.values().stream().mapToInt(of -> of.count).sum();
    }

    int hits() {
        return trials.values().stream().mapToInt(of -> of.hits).sum();
    }

    /** @param circumstances name and value of everything that is needed to repeat the run and to judge its figures */
    String markdown(Map<String, String> circumstances) {
        var text = new StringBuilder("# Report of a fault campaign\n\n| | |\n|---|---|\n");
        circumstances.forEach((name, value) -> text.append("| %s | %s |%n".formatted(name, value)));
        text.append("| posts | %d ok, %d failed without effect, %d of unknown outcome |%n"
                .formatted(acknowledged, failed, unknown));
        text.append("| reads that name the newest event | %d shown, %d refused while something was down |%n"
                .formatted(reads, refusals));
        text.append("| trials | %d, of which %d hit work in flight |%n".formatted(trialCount(), hits()));
        text.append("| violations | **%d** |%n%n".formatted(violations.size()));
        text.append("Zero violations in *n* hits bound the rate of a failure at about 3/*n*.\n\n");
        text.append("| fault | trials | hits | slowest recovery |\n|---|---:|---:|---:|\n");
        trials.forEach((fault, of) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f s |%n",
                fault,
                of.count,
                of.hits,
                of.slowestRecovery.toMillis() / 1000.0)));
        text.append("\nChecks, and how often they were made:\n\n");
        checks.forEach((name, times) -> text.append("- %s: %d%n".formatted(name, times)));
        text.append("\nServices that survived a round of faults:\n\n");
        figures.forEach(line -> text.append("- ").append(line).append('\n'));
        if (!violations.isEmpty()) {
            text.append("\n## Violations\n\n");
            violations.stream().limit(VIOLATIONS_SHOWN_MAX).forEach(line -> text.append("- ")
                    .append(line.replace("\n", " "))
                    .append('\n'));
        }
        return text.toString();
    }
}
