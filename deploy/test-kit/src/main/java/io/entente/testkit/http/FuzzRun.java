package io.entente.testkit.http;

import io.entente.testkit.http.FuzzedRequests.Fuzzed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * Sends fuzzed requests and checks the answers against {@link AnswerRules}.
 *
 * <p>{@code -Dentente.fuzz.requests=10000} sets the number of requests, {@code -Dentente.fuzz.seed=N} repeats the
 * requests of an earlier run, {@code -Dentente.fuzz.only=I} sends one of them.
 */
public final class FuzzRun {

    private static final int REQUESTS = Integer.getInteger("entente.fuzz.requests", 400);
    private static final long SEED = Long.getLong("entente.fuzz.seed", new Random().nextInt());
    private static final int ONLY = Integer.getInteger("entente.fuzz.only", -1);
    private static final int FAILURES_TOLD = 20;
    private static final long MEGABYTE = 1L << 20;

    private final RawHttp http;
    private final FuzzedRequests requests;
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();

    /**
     * The result of a run.
     *
     * @param heapGrowthMegabytes of this JVM, in which the service runs, from a tenth of the run to its end
     */
    public record Report(String words, List<String> failures, long heapGrowthMegabytes) {}

    private FuzzRun(RawHttp http, FuzzedRequests requests) {
        this.http = http;
        this.requests = requests;
    }

    public static Report of(int port, List<ApiOperation> operations, Map<String, List<String>> corpus) {
        return new FuzzRun(new RawHttp(port), new FuzzedRequests(operations, corpus, SEED)).run();
    }

    private Report run() {
        if (ONLY >= 0) {
            send(ONLY);
            return new Report("request " + ONLY + " of seed " + SEED, List.copyOf(failures), 0);
        }
        IntStream.range(0, REQUESTS / 10).parallel().forEach(this::send);
        long before = heap();
        IntStream.range(REQUESTS / 10, REQUESTS).parallel().forEach(this::send);
        long growth = (heap() - before) / MEGABYTE;
        return new Report(words(growth), failures.stream().limit(FAILURES_TOLD).toList(), growth);
    }

    private String words(long growth) {
        List<Duration> sorted = times.stream().sorted().toList();
        return REQUESTS + " requests of seed " + SEED + ": statuses " + new TreeMap<>(statuses) + ", median "
                + sorted.get(sorted.size() / 2).toMillis() + " ms, slowest "
                + sorted.get(sorted.size() - 1).toMillis() + " ms, heap grew by " + growth + " MB, " + failures.size()
                + " failures";
    }

    private void send(int number) {
        Fuzzed fuzzed = requests.at(number);
        RawAnswer answer = http.promptly(fuzzed.request());
        statuses.merge(answer.status(), 1, Integer::sum);
        times.add(answer.took());
        Optional<String> broken = AnswerRules.brokenBy(fuzzed.operation(), fuzzed.request(), answer);
        broken.ifPresent(rule -> failures.add("-Dentente.fuzz.seed=" + SEED + " -Dentente.fuzz.only=" + number + " "
                + fuzzed.operation().id() + ": " + rule + "\n  " + fuzzed.request() + "\n  " + answer));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
