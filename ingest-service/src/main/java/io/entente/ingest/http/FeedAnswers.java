package io.entente.ingest.http;

import io.entente.common.date.LabelLanguage;
import io.entente.ingest.feed.Feed;
import io.entente.ingest.feed.FeedConfig;
import io.entente.ingest.feed.Feeds;
import io.entente.ingest.feed.LineOutcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Answers feeds line by line, in order, and reads no faster than it is answered. */
@Singleton
class FeedAnswers {

    private final Feeds feeds;
    private final Answers answers;
    private final int linesUnderWayMax;

    FeedAnswers(Feeds feeds, Answers answers, FeedConfig config) {
        this.feeds = feeds;
        this.answers = answers;
        this.linesUnderWayMax = config.linesUnderWayMax();
    }

    /**
     * A result for each line and a summary at the end. Begins to read when it is subscribed to and stops when the
     * subscriber has gone; fails with {@link io.entente.ingest.feed.TooManyFeedsException} before anything is read.
     */
    Multi<FeedResult> of(Feed feed, LabelLanguage language) {
        var room = new Semaphore(linesUnderWayMax);
        var tally = new FeedTally();
        return Multi.createFrom()
                .<LineOutcome>emitter(lines -> feeds.run(() -> read(feed, room, lines)), BackPressureStrategy.BUFFER)
                .onItem()
                .transformToUniAndConcatenate(line -> Uni.createFrom()
                        .completionStage(line.outcome())
                        .map(outcome -> answers.line(line.line(), outcome, language)))
                .onItem()
                .invoke(result -> {
                    room.release();
                    tally.add(result);
                })
                .onItem()
                .castTo(FeedResult.class)
                .onCompletion()
                .continueWith(() -> List.of(new FeedResult.End(tally.summary(feed.isComplete()))));
    }

    private void read(Feed feed, Semaphore room, MultiEmitter<? super LineOutcome> lines) {
        lines.onTermination(() -> room.release(linesUnderWayMax));
        try {
            room.acquireUninterruptibly();
            LineOutcome line = feed.next();
            while (line != null && !lines.isCancelled()) {
                lines.emit(line);
                room.acquireUninterruptibly();
                line = feed.next();
            }
            lines.complete();
        } catch (RuntimeException failure) {
            lines.fail(failure);
        }
    }
}
