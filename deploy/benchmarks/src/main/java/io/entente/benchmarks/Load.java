package io.entente.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Makes the same request from several threads, as fast as answers come or at a fixed rate. */
final class Load {

    /** One request; throws when the answer is not the expected one. */
    interface Request {
        void send() throws Exception;
    }

    /**
     * Answers in a time.
     *
     * @param micros latencies
     */
    record Answers(double perSecond, Histogram micros) {

        double milliseconds(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private static final long LATENCY_MAX_MICROS = 60_000_000;

    private final int threads;
    private final int seconds;

    Load(int threads, int seconds) {
        this.threads = threads;
        this.seconds = seconds;
    }

    /** A closed loop: each thread asks again when it has its answer. Tells the highest rate, not honest latencies. */
    Answers asFastAsPossible(Request request) throws InterruptedException, ExecutionException {
        return run(request, 0);
    }

    /** Requests begin at fixed times; a latency counts from that time, also when all threads were still waiting. */
    Answers atRate(Request request, double perSecond) throws InterruptedException, ExecutionException {
        return run(request, Math.max(1, (long) (1e9 / perSecond)));
    }

    private Answers run(Request request, long nanosBetween) throws InterruptedException, ExecutionException {
        var micros = new ConcurrentHistogram(LATENCY_MAX_MICROS, 3);
        var tickets = new AtomicLong();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        Callable<Long> work = () -> {
            long count = 0;
            while (true) {
                long from = nanosBetween == 0 ? System.nanoTime() : began + tickets.getAndIncrement() * nanosBetween;
                if (from >= end) {
                    return count;
                }
                awaitTime(from);
                request.send();
                micros.recordValue(Math.min(LATENCY_MAX_MICROS, (System.nanoTime() - from) / 1000));
                count++;
            }
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long answers = 0;
            for (Future<Long> done :
                    workers.invokeAll(Stream.generate(() -> work).limit(threads).toList())) {
                answers += done.get();
            }
            return new Answers(answers / ((System.nanoTime() - began) / 1e9), micros);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void awaitTime(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
