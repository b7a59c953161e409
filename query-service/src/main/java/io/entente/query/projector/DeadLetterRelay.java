package io.entente.query.projector;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Announces parked events on the dead-letter topic, at least once, on a thread of its own: whatever fails here neither
 * stops the projector nor the readers, and is tried again.
 */
@ApplicationScoped
public class DeadLetterRelay {

    private static final Logger LOG = Logger.getLogger(DeadLetterRelay.class);
    private static final Duration TURN_MAX = Duration.ofMinutes(3);

    private final DeadLettersConfig config;
    private final DeadLetters letters;
    private final OwnTopics topics;
    private final DeadLetterChannel channel;
    private final RetryDelay delay;
    private final Loops loops;
    private final Loop loop = new Loop("dead-letter-relay", TURN_MAX, this::relay);
    private boolean topicExists;

    DeadLetterRelay(
            DeadLettersConfig config,
            @DataSource("projector") javax.sql.DataSource dataSource,
            OwnTopics topics,
            DeadLetterChannel channel,
            Loops loops) {
        this.config = config;
        this.letters = new DeadLetters(dataSource, config.topic(), config.batchEventsMax());
        this.topics = topics;
        this.channel = channel;
        this.loops = loops;
        this.delay = new RetryDelay(config.interval(), config.retryDelayMax());
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            loops.start(loop);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        loop.stop();
    }

    /** Announces what there is and returns the pause before the next look. */
    private Duration relay() {
        try {
            DeadLetters.Passed passed = letters.pass(this::publish);
            if (passed.isComplete()) {
                delay.reset();
                return passed.claimed() < config.batchEventsMax() ? config.interval() : Duration.ZERO;
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("Parked events cannot be announced now: %s", failure.getMessage());
        }
        topicExists = false; // It may have been deleted.
        return delay.next();
    }

    private Collection<DeadLetter.Place> publish(List<DeadLetter> claimed) {
        if (!topicExists) {
            topics.createIfAbsent(config.topic());
            topicExists = true;
        }
        return channel.publish(claimed);
    }
}
