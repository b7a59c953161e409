package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
import io.entente.testkit.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Injects faults one after the other while clients post and read, then checks the guarantees. Faults that services
 * survive come first, so that memory and threads of the services can be compared before and after.
 */
final class FaultTrials {

    /** Limit from the end of a fault until both services are ready and a read includes everything acknowledged. */
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(60);

    /** Restricts a run to one kind of fault. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("entente.faults.only", ""));

    private static final int EACH_MAX = Integer.getInteger("entente.faults.each", Integer.MAX_VALUE);

    private static final int CLIENTS = 12;
    private static final int GIVES_UP_ONCE_IN = 8;
    private static final int EVENTS_BETWEEN_MAX = 30;

    private final FaultyStack stack;
    private final FaultReport report;
    private final boolean isCampaign;
    private int round;

    FaultTrials(FaultyStack stack, FaultReport report, boolean isCampaign) {
        this.stack = stack;
        this.report = report;
        this.isCampaign = isCampaign;
    }

    /** Runs one round and adds its results to the report; ends early between two trials when the time is over. */
    void run(long seed, Instant until) throws Exception {
        var random = new Random(seed);
        var ledger = new Ledger();
        String name = "r" + ++round + "x";
        try (var witness = new Witness(stack.query().uri(), ledger);
                var traffic = new Traffic(stack.ingest().uri(), ledger)
                        .pacedBy(witness::unseen)
                        .givingUpOnceIn(GIVES_UP_ONCE_IN)) {
            traffic.start(partnerships(name), seed);
            var load = new FaultSpec.Load(traffic, ledger, name, random);
            traffic.awaitMore(CLIENTS);
            runSurvived(trials(survived(), random), load, until);
            runAll(trials(Set.of(FaultSpec.Kind.ENDS_A_SERVICE), random), load, until);
            traffic.awaitMore(CLIENTS);
            report.add(ledger, witness);
            report.violations("answers", traffic.posts().violations());
            report.violations("reads", witness.violations());
        }
        checkAll(ledger, name);
    }

    private static List<String> partnerships(String name) {
        var partnerships = new ArrayList<String>();
        for (int number = 0; number < CLIENTS; number++) {
            partnerships.add(name + "-a" + number + "~" + name + "-b" + number);
        }
        return partnerships;
    }

    private List<FaultSpec> trials(Set<FaultSpec.Kind> kinds, Random random) {
        var trials = new ArrayList<FaultSpec>();
        for (FaultSpec spec : FaultSpecs.ALL) {
            if (kinds.contains(spec.kind()) && ONLY.matcher(spec.name()).find()) {
                int often = Math.min(EACH_MAX, isCampaign ? spec.campaign() : spec.build());
                trials.addAll(Collections.nCopies(often, spec));
            }
        }
        Collections.shuffle(trials, random);
        return trials;
    }

    private Set<FaultSpec.Kind> survived() {
        return stack.hasSmallDisks()
                ? Set.of(FaultSpec.Kind.SURVIVED, FaultSpec.Kind.SURVIVED_ON_SMALL_DISKS)
                : Set.of(FaultSpec.Kind.SURVIVED);
    }

    private void runAll(List<FaultSpec> trials, FaultSpec.Load load, Instant until) throws Exception {
        for (FaultSpec trial : trials) {
            if (Instant.now().isAfter(until)) {
                break;
            }
            run(trial, load);
        }
    }

    /** Runs faults that both services must survive, and compares their memory and threads. */
    private void runSurvived(List<FaultSpec> trials, FaultSpec.Load load, Instant until) throws Exception {
        ProcessFigures ingest = ProcessFigures.of(stack.ingest().pid());
        ProcessFigures query = ProcessFigures.of(stack.query().pid());
        runAll(trials, load, until);
        compare("ingest-service", ingest, stack.ingest());
        compare("query-service", query, stack.query());
    }

    private void compare(String name, ProcessFigures before, ServiceProcess service) throws IOException {
        if (!service.isAlive()) {
            report.violations(name, List.of("has ended by itself"));
            return;
        }
        ProcessFigures after = ProcessFigures.of(service.pid());
        report.figures(name, before, after);
        report.violations(name, after.growthSince(before, FaultyStack.heapMb(name)));
    }

    private void run(FaultSpec spec, FaultSpec.Load load) throws Exception {
        load.traffic().awaitMore(1 + load.random().nextInt(EVENTS_BETWEEN_MAX));
        boolean hit = spec.injection().hits(stack, load);
        pass(spec.lasts(isCampaign, load.random()));
        spec.healing().heal(stack, load);
        Duration recovered = recovery(load);
        report.trial(spec.name(), hit, recovered);
        Duration max = Progress.stretched(RECOVERY_MAX);
        if (recovered.compareTo(max) > 0) {
            report.violations(spec.name(), List.of("took " + recovered + " to recover, " + max + " allowed"));
        }
    }

    /** Lets the fault last. The only place that waits for a time, because the length is part of the fault. */
    private static void pass(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private Duration recovery(FaultSpec.Load load) throws Exception {
        long healed = System.nanoTime();
        // Acknowledged events are no progress: ingest goes on while the query service hangs.
        Progress.of(() -> 0)
                .await(
                        "both services are ready",
                        () -> stack.ingest().isReady() && stack.query().isReady());
        load.traffic().awaitMore(1);
        new Visibility(stack.query().uri()).await(load.ledger().token());
        return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - healed));
    }

    private void checkAll(Ledger ledger, String name) throws Exception {
        var foreign = new TreeSet<String>();
        List<LoggedRecord> log = new LogReader(stack.kafka().bootstrapServers())
                .readAll(stack.topic(), record -> isOf(name, record, foreign));
        report.check(
                "nobody else's record is in the log", () -> assertThat(foreign).isEmpty());
        var invariants = new Invariants(ledger, log);
        report.check("I1, I2, I3, I4: the log against the ledger", invariants::checkLog);
        report.check(
                "I3, I4, I5: the read models against a fold of the log",
                () -> invariants.check(stack.query().uri()));
        report.check("I6: every record is accounted for", this::checkAccounts);
        report.check("I5: the read models against a fresh rebuild", this::checkRebuild);
    }

    private boolean isOf(String name, LoggedRecord record, Set<String> foreign) {
        String key = String.valueOf(record.key());
        if (!key.matches("r\\d+x.*")) {
            foreign.add(key);
        }
        return key.startsWith(name);
    }

    private void checkAccounts() throws Exception {
        assertThat(stack.sql("select string_agg(c::text, '; ') from entente.checkpoint c"
                        + " join entente.generation g on g.number = c.generation where g.state = 'serving'"
                        + " and c.applied + c.duplicates + c.parked <> c.next_offset - c.start_offset"))
                .as("partitions with records that are neither applied nor duplicates nor parked")
                .isEmpty();
        assertThat(stack.sql("select string_agg(left(p::text, 2000), '; ') from entente.parked_event p"))
                .as("parked events, though every event can be applied")
                .isEmpty();
    }

    private void checkRebuild() throws Exception {
        var operator = new Operator(stack.query().uri());
        long rebuild = operator.begin();
        assertThat(operator.awaitVerified(rebuild).at("/verified/equal").asBoolean())
                .as("rebuilt rows equal the rows that are served")
                .isTrue();
        operator.cancel(rebuild);
    }
}
