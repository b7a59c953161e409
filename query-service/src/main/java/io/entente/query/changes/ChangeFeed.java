package io.entente.query.changes;

import io.entente.common.position.MalformedTokenException;
import io.entente.query.http.ChangesLostException;
import io.entente.query.http.TooManyFollowersException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets clients follow the changes; bounds how many do, and what they cost. */
@ApplicationScoped
class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

    private final ChangeTail tail;
    private final ChangeSource source;
    private final ChangesConfig config;
    private final Clock clock;
    private final Semaphore places;
    private final ExecutorService tableReaders;
    private final Counter tableReads;

    ChangeFeed(ChangeTail tail, ChangeSource source, ChangesConfig config, Clock clock, MeterRegistry registry) {
        this.tail = tail;
        this.source = source;
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.followersMax());
        this.tableReaders =
                Executors.newFixedThreadPool(config.tableReadersMax(), task -> new Thread(task, "change-table-reader"));
        Gauge.builder("entente.changes.followers", tail, ChangeTail::followers)
                .description("clients that follow the changes on this instance")
                .register(registry);
        this.tableReads = Counter.builder("entente.changes.table.reads")
                .description("times that a client which was away or too slow was told from the table, not from memory")
                .register(registry);
    }

    /**
     * The changes after a place, without end, as fast as they are asked for. Ends when they cannot be read just now, and
     * when the service stops: the client comes back with its place. Blocks until the place is known.
     *
     * @param from as {@link Place#parse} reads it; null for what is to come
     * @throws MalformedTokenException when it is no place
     * @throws ChangesLostException when it is the token of a receipt, which is no place
     * @throws TooManyFollowersException when there is no room for another client
     */
    Multi<Frame> follow(@Nullable String from, ChangeFilter filter) {
        if (places.availablePermits() == 0) {
            throw new TooManyFollowersException(config.followersMax());
        }
        Place head = source.head();
        Place place = from == null ? head : Place.parse(from, head);
        return Multi.createFrom().deferred(() -> followed(place, filter));
    }

    void stop(@Observes ShutdownEvent stopped) {
        tableReaders.shutdownNow();
    }

    private Multi<Frame> followed(Place place, ChangeFilter filter) {
        // Several may have seen the last place free; who comes too late now has headers already, and tries again.
        if (!places.tryAcquire()) {
            return Multi.createFrom().empty();
        }
        tail.join();
        var follower = new Follower(tail.recent(), source, filter, place);
        var steps = new FollowerSteps(follower, tail.recent(), tableReaders, tableReads, config.pingInterval(), clock);
        Multi<Frame> frames = Multi.createBy()
                .repeating()
                .uni(steps::next)
                .whilst(step -> !tail.isStopped())
                .onItem()
                .disjoint();
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(new Frame.Begun(place)), frames)
                .onFailure()
                .invoke(failure -> LOG.debugf("A stream of changes ends: %s", failure.getMessage()))
                .onFailure()
                .recoverWithCompletion()
                .onTermination()
                .invoke(this::leave);
    }

    private void leave() {
        tail.leave();
        places.release();
    }
}
