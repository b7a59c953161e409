package io.entente.ingest.feed;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.entente.ingest.intake.Intake;
import io.entente.ingest.intake.ItemIntake;
import io.entente.ingest.intake.TraceContext;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Opens feeds and lends each a thread, because reading blocks; the threads of other requests are not touched. */
@Singleton
public class Feeds {

    private static final long THREAD_IDLE_SECONDS = 10;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration TURN_MAX = Duration.ofSeconds(30);

    private final Intake intake;
    private final FeedConfig config;
    private final BytesUnderWay underWay;
    private final Set<Feed> read = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private volatile boolean isStopping;
    private final Loop watch = new Loop("feed-watch", TURN_MAX, this::stopIdle);

    Feeds(Intake intake, FeedConfig config, BytesUnderWay underWay, Loops loops) {
        this.intake = intake;
        this.config = config;
        this.underWay = underWay;
        this.threads = new ThreadPoolExecutor(
                0, config.feedsMax(), THREAD_IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Feeds::thread);
        loops.start(watch);
    }

    /** Nothing is read before {@link Feed#next} is called. */
    public Feed open(FeedInput input, TraceContext trace, boolean validateOnly) {
        return new Feed(input, ItemIntake.of(intake, trace), underWay, config, validateOnly);
    }

    /**
     * Runs what reads a feed on a thread of its own.
     *
     * @throws TooManyFeedsException when all threads are taken
     */
    public void run(Feed feed, Runnable reading) {
        try {
            threads.execute(() -> {
                read.add(feed);
                if (isStopping) {
                    feed.stop(EarlyEnd.SHUTDOWN);
                }
                try {
                    feed.readWith(reading);
                } finally {
                    read.remove(feed);
                }
            });
        } catch (RejectedExecutionException allTaken) {
            throw new TooManyFeedsException(config.feedsMax());
        }
    }

    /** Before the HTTP server waits for the requests that are under way, so that each feed can still get its summary. */
    void stopReading(@Observes ShutdownDelayInitiatedEvent begins) {
        isStopping = true;
        read.forEach(feed -> feed.stop(EarlyEnd.SHUTDOWN));
    }

    @PreDestroy
    void stop() {
        watch.requestStop();
        threads.shutdownNow();
    }

    private Duration stopIdle() {
        read.forEach(feed -> feed.stopIfIdle(System.nanoTime()));
        return LOOK_EVERY;
    }

    private static Thread thread(Runnable reading) {
        var thread = new Thread(reading, "feed");
        thread.setDaemon(true);
        return thread;
    }
}
