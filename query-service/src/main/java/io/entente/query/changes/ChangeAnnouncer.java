package io.entente.query.changes;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.projector.Checkpoint;
import io.entente.query.projector.CheckpointListener;
import io.entente.query.projector.OwnTopics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Tells all instances what this one has committed, as a consistency token: at most once, on a thread of its own.
 *
 * <p>What is committed while an announcement is on its way goes with the next one. One that fails is not repeated: the
 * instances look at the table anyway, now and then.
 */
@ApplicationScoped
class ChangeAnnouncer implements CheckpointListener {

    private static final Logger LOG = Logger.getLogger(ChangeAnnouncer.class);

    /** Longer than the channel's delivery time-out, which ends every send. */
    private static final Duration SENT_WITHIN = Duration.ofSeconds(10);

    private static final Duration TURN_MAX = Duration.ofMinutes(1);

    private final ChangesConfig config;
    private final OwnTopics topics;
    private final MutinyEmitter<String> channel;
    private final Map<Integer, Long> committed = new TreeMap<>();
    private final Loops loops;
    private final Loop loop = new Loop("change-announcer", TURN_MAX, this::turn);
    private boolean topicExists;

    ChangeAnnouncer(
            ChangesConfig config,
            OwnTopics topics,
            @Channel("changes-committed") MutinyEmitter<String> channel,
            Loops loops) {
        this.config = config;
        this.topics = topics;
        this.channel = channel;
        this.loops = loops;
    }

    @Override
    public void committed(Checkpoint checkpoint) {
        synchronized (committed) {
            committed.merge(checkpoint.partition(), checkpoint.nextOffset(), Math::max);
        }
        loop.wakeUp();
    }

    void start(@Observes StartupEvent started) {
        loops.start(loop);
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.requestStop();
    }

    private Duration turn() {
        createTopic();
        ConsistencyToken token = take();
        if (!token.offsets().isEmpty()) {
            announce(token);
        }
        return config.pollInterval();
    }

    /** Before anybody listens to it: a topic that Kafka makes by itself keeps announcements for days. */
    private void createTopic() {
        if (topicExists) {
            return;
        }
        try {
            topics.createIfAbsent(config.topic(), config.topicRetention());
            topicExists = true;
        } catch (RuntimeException unreachable) {
            LOG.debugf("No topic for announcements yet: %s", unreachable.getMessage());
        }
    }

    private void announce(ConsistencyToken token) {
        try {
            channel.send(token.wire()).await().atMost(SENT_WITHIN);
        } catch (RuntimeException lost) {
            topicExists = false; // It may have been deleted.
            LOG.debugf("Changes are not announced: %s", lost.getMessage());
        }
    }

    private ConsistencyToken take() {
        synchronized (committed) {
            var token = ConsistencyToken.before(committed);
            committed.clear();
            return token;
        }
    }
}
