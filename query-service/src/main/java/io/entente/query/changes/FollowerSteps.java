package io.entente.query.changes;

import io.micrometer.core.instrument.Counter;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The steps of a follower, each taken when the client wants to hear more. No thread waits with them. */
final class FollowerSteps {

    private final Follower follower;
    private final RecentChanges recent;
    private final Executor tableReaders;
    private final Counter tableReads;
    private final Duration pingInterval;
    private final Clock clock;
    private Instant said;

    /** Whether the table has nothing more than was told: asking it again at once would not end. */
    private boolean toldAll;

    FollowerSteps(
            Follower follower,
            RecentChanges recent,
            Executor tableReaders,
            Counter tableReads,
            Duration pingInterval,
            Clock clock) {
        this.follower = follower;
        this.recent = recent;
        this.tableReaders = tableReaders;
        this.tableReads = tableReads;
        this.pingInterval = pingInterval;
        this.clock = clock;
        this.said = clock.instant();
    }

    /** What there is to say; nothing when there are news of which it is not known yet whether they matter. */
    Uni<List<Frame>> next() {
        return step().invoke(saying -> said = saying.isEmpty() ? said : clock.instant());
    }

    private Uni<List<Frame>> step() {
        if (toldAll) {
            toldAll = false;
            return newsOrPing();
        }
        Optional<List<Frame>> frames = follower.fromMemory();
        if (frames.isEmpty()) {
            return fromTable();
        }
        return frames.get().isEmpty() ? newsOrPing() : Uni.createFrom().item(frames.get());
    }

    private Uni<List<Frame>> fromTable() {
        tableReads.increment();
        return Uni.createFrom()
                .item(follower::fromTable)
                .runSubscriptionOn(tableReaders)
                .invoke(frames -> toldAll = frames.isEmpty());
    }

    private Uni<List<Frame>> newsOrPing() {
        Duration untilPing = pingInterval.minus(Duration.between(said, clock.instant()));
        if (untilPing.isNegative() || untilPing.isZero()) {
            return Uni.createFrom().item(this::ping);
        }
        return news().ifNoItem().after(untilPing).recoverWithItem(this::ping);
    }

    private Uni<List<Frame>> news() {
        return Uni.createFrom().emitter(waiting -> {
            Runnable task = () -> waiting.complete(List.of());
            waiting.onTermination(() -> recent.cancel(task));
            recent.whenNews(follower.turn(), task);
        });
    }

    private List<Frame> ping() {
        return List.of(new Frame.Ping(follower.place()));
    }
}
