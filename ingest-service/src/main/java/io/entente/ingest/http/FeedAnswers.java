package io.entente.ingest.http;

import io.entente.common.date.LabelLanguage;
import io.entente.ingest.feed.EarlyEnd;
import io.entente.ingest.feed.Feed;
import io.entente.ingest.feed.Feeds;
import io.entente.ingest.feed.LineOutcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers feeds line by line, in order, and reads no faster than it is answered. */
@Singleton
class FeedAnswers {

    private final Feeds feeds;
    private final Answers answers;

    FeedAnswers(Feeds feeds, Answers answers) {
        this.feeds = feeds;
        this.answers = answers;
    }

    /**
     * A result for each line and a summary at the end. Begins to read when it is subscribed to and stops when the
     * subscriber has gone; fails with {@link io.entente.ingest.feed.TooManyFeedsException} before anything is read.
     */
    Multi<FeedResult> of(Feed feed, LabelLanguage language) {
        var tally = new FeedTally();
        return Multi.createFrom()
                .<LineOutcome>emitter(lines -> feeds.run(feed, () -> read(feed, lines)), BackPressureStrategy.BUFFER)
                .onItem()
                .transformToUniAndConcatenate(line -> result(line, language))
                .onItem()
                .invoke(answered -> {
                    feed.answered(answered.line());
                    tally.add(answered.result());
                })
                .onItem()
                .<FeedResult>transform(Answered::result)
                .onCompletion()
                .continueWith(() -> List.of(new FeedResult.End(tally.summary(feed.earlyEnd()))))
                .onCancellation()
                .invoke(() -> feed.stop(EarlyEnd.HUNG_UP));
    }

    private Uni<Answered> result(LineOutcome line, LabelLanguage language) {
        return Uni.createFrom()
                .completionStage(line.outcome())
                .map(outcome -> new Answered(line, answers.line(line.line(), outcome, language)));
    }

    private static void read(Feed feed, MultiEmitter<? super LineOutcome> lines) {
        try {
            LineOutcome line = feed.next();
            while (line != null && !lines.isCancelled()) {
                lines.emit(line);
                line = feed.next();
            }
            lines.complete();
        } catch (RuntimeException | Error failure) {
            lines.fail(failure);
        }
    }

    private record Answered(LineOutcome line, FeedResult.Line result) {}
}
