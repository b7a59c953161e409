package io.entente.ingest.feed;

import io.entente.ingest.intake.Intake;
import io.entente.ingest.intake.ItemIntake;
import io.entente.ingest.intake.TraceContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Opens feeds and lends each a thread, because reading blocks; the threads of other requests are not touched. */
@Singleton
public class Feeds {

    private static final long IDLE_SECONDS = 10;

    private final Intake intake;
    private final FeedConfig config;
    private final BytesUnderWay underWay;
    private final ThreadPoolExecutor threads;

    Feeds(Intake intake, FeedConfig config, BytesUnderWay underWay) {
        this.intake = intake;
        this.config = config;
        this.underWay = underWay;
        this.threads = new ThreadPoolExecutor(
                0, config.feedsMax(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Feeds::thread);
    }

    /** Nothing is read before {@link Feed#next} is called. */
    public Feed open(FeedInput input, TraceContext trace, boolean validateOnly) {
        return new Feed(input, ItemIntake.of(intake, trace), underWay, config.lineBytesMax(), validateOnly);
    }

    /**
     * Runs what reads a feed on a thread of its own.
     *
     * @throws TooManyFeedsException when all threads are taken
     */
    public void run(Runnable reading) {
        try {
            threads.execute(reading);
        } catch (RejectedExecutionException allTaken) {
            throw new TooManyFeedsException(config.feedsMax());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable reading) {
        var thread = new Thread(reading, "feed");
        thread.setDaemon(true);
        return thread;
    }
}
