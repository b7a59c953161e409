package io.entente.ingest.publishing;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.entente.common.position.LogId;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the topic again and again, so that a request need not find out by waiting that the log is away.
 *
 * <p>Creates the topic when that is configured and the topic was never seen; a topic that vanished is not created
 * again, because that would hide the loss. A topic that others created again is another log: the state is then
 * {@link LogState.Replaced}. An acknowledged append counts as a sign of life. Thread-safe.
 */
@Singleton
public class LogWatch {

    private static final Logger LOG = Logger.getLogger(LogWatch.class);
    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration TURN_MAX = Duration.ofSeconds(30);

    private final LogConfig config;
    private final LogTopic topic;
    private final Producer<String, byte[]> producer;
    private final Loops loops;
    private final Loop loop = new Loop("log-watch", TURN_MAX, this::lookAgain);

    private volatile LogState state = new LogState.Unreachable("the brokers have not answered yet");
    private volatile LogState.@Nullable Usable firstSight;
    private volatile @Nullable LogId id;
    private volatile long lastSignNanos = System.nanoTime();

    LogWatch(LogConfig config, Admin admin, Producer<String, byte[]> producer, Loops loops) {
        this.config = config;
        this.producer = producer;
        this.loops = loops;
        this.topic = new LogTopic(admin, config, LOOK_TIMEOUT);
    }

    /**
     * Looks once, and then at the configured interval until closed. Brokers that do not answer are no reason to fail.
     *
     * @throws PartitionCountDiffersException when the topic is there and has another number of partitions
     */
    void start(@Observes StartupEvent starting) {
        look();
        loops.start(loop);
    }

    /** Usable only while there was a sign of life within the configured time. */
    public LogState state() {
        LogState last = state;
        Duration silence = since(lastSignNanos);
        if (last instanceof LogState.Usable && silence.compareTo(config.unreachableAfter()) > 0) {
            return new LogState.Unreachable("the brokers have not answered for " + silence.toMillis() + " ms");
        }
        return last;
    }

    /** As {@link EventLog#id()}; at most one interval and one look behind the brokers. */
    LogId id() {
        LogState last = state;
        LogId known = id;
        if (last instanceof LogState.Replaced replaced) {
            throw replaced.why();
        }
        if (known == null || last instanceof LogState.Unusable) {
            throw new LogUnavailableException(last.reason());
        }
        return known;
    }

    void acknowledged() {
        lastSignNanos = System.nanoTime();
    }

    @PreDestroy
    void close() {
        loop.requestStop();
    }

    private Duration lookAgain() {
        try {
            look();
        } catch (PartitionCountDiffersException differs) {
            become(new LogState.Unusable(String.valueOf(differs.getMessage())));
        }
        return config.watchInterval();
    }

    private void look() {
        try {
            Optional<TopicDescription> described = topic.description();
            if (described.isPresent()) {
                found(described.get());
            } else {
                missing();
            }
        } catch (LogNotAnsweringException silent) {
            LOG.debug(silent.getMessage());
            // Other states remain: a topic that was missing is not there again because brokers do not answer.
            if (state instanceof LogState.Unreachable) {
                become(new LogState.Unreachable(String.valueOf(silent.getMessage())));
            }
        }
    }

    private void found(TopicDescription described) throws LogNotAnsweringException {
        LogId found = LogId.ofTopic(described.topicId().toString());
        LogId known = id;
        if (known != null && !known.equals(found)) {
            become(new LogState.Replaced(new LogReplacedException(config.topic(), known, found)));
            return;
        }
        List<TopicPartitionInfo> partitions = described.partitions();
        if (partitions.size() != config.partitions()) {
            throw new PartitionCountDiffersException(config.topic(), config.partitions(), partitions.size());
        }
        if (partitions.stream().anyMatch(partition -> partition.leader() == null)) {
            throw new LogNotAnsweringException(new IllegalStateException("a partition has no leader"));
        }
        keepMetadataWarm();
        if (firstSight == null) {
            firstSight = new LogState.Usable(topic.ends());
            id = found;
        }
        lastSignNanos = System.nanoTime();
        become(firstSight);
    }

    /** A producer that may not block can only send to a topic whose metadata it has already. */
    private void keepMetadataWarm() throws LogNotAnsweringException {
        try {
            producer.partitionsFor(config.topic());
        } catch (TimeoutException notFetchedYet) {
            throw new LogNotAnsweringException(notFetchedYet);
        }
    }

    private void missing() throws LogNotAnsweringException {
        if (firstSight == null && config.createTopic()) {
            topic.create();
            LOG.infof("created topic %s with %d partitions", config.topic(), config.partitions());
            return;
        }
        become(new LogState.Unusable("topic " + config.topic() + " does not exist: create it with "
                + config.partitions() + " partitions and infinite retention"));
    }

    private void become(LogState next) {
        if (state instanceof LogState.Replaced) {
            return;
        }
        if (next instanceof LogState.Replaced) {
            LOG.error(next.reason());
        } else if (!next.equals(state)) {
            LOG.infof("the log is %s %s", next.getClass().getSimpleName(), next.reason());
        }
        state = next;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
