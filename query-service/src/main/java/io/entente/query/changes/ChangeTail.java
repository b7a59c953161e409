package io.entente.query.changes;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.changes.Passage.Lost;
import io.entente.query.changes.Passage.Some;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads new changes once for all who follow this instance, whichever instance made them.
 *
 * <p>Looks when a commit is announced, and now and then in case an announcement was lost. Reads nothing while nobody
 * follows.
 */
@ApplicationScoped
class ChangeTail {

    static final int PAGE_MAX = 500;

    private static final Duration TURN_MAX = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(ChangeTail.class);

    private final ChangeSource source;
    private final ChangesConfig config;
    private final RecentChanges recent;
    private final AtomicInteger followers = new AtomicInteger();
    private final Loops loops;
    private final Loop loop = new Loop("change-tail", TURN_MAX, this::turn);

    ChangeTail(ChangeSource source, ChangesConfig config, Loops loops) {
        this.source = source;
        this.config = config;
        this.loops = loops;
        this.recent = new RecentChanges(config.recentMax());
    }

    RecentChanges recent() {
        return recent;
    }

    int followers() {
        return followers.get();
    }

    boolean isStopped() {
        return loop.isStopping();
    }

    void join() {
        followers.incrementAndGet();
        loop.wakeUp();
    }

    void leave() {
        followers.decrementAndGet();
    }

    /** An instance has committed what the token names; this one perhaps. */
    @Incoming("changes-announced")
    void announced(String token) {
        ConsistencyToken committed = ConsistencyToken.parse(token);
        boolean known = recent.head()
                .map(head -> committed.isPassedBy(head.nextOffsets()))
                .orElse(true);
        if (!known) {
            loop.wakeUp();
        }
    }

    void start(@Observes StartupEvent started) {
        loops.start(loop);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        loop.requestStop();
        recent.end();
    }

    private Duration turn() {
        try {
            if (followers.get() == 0) {
                recent.forget();
            } else {
                recent.head().ifPresentOrElse(this::readFrom, () -> recent.begin(source.head()));
            }
        } catch (RuntimeException unreadable) {
            // Those who follow keep their places; the next look goes on from here.
            LOG.warnf("The changes cannot be read now: %s", unreadable.getMessage());
        }
        return config.pollInterval();
    }

    private void readFrom(Place head) {
        Passage passage = source.after(head, ChangeFilter.ALL, PAGE_MAX);
        while (passage instanceof Some some) {
            recent.append(some.changes(), some.next());
            if (some.complete() || loop.isStopping()) {
                return;
            }
            passage = source.after(some.next(), ChangeFilter.ALL, PAGE_MAX);
        }
        recent.begin(((Lost) passage).head());
    }
}
