package io.entente.query.projector;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** A consumer in the group, and the projector it drives; closed together. */
final class ProjectorSession implements AutoCloseable {

    /** How often the id of the log is checked while no records arrive. */
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Projector projector;
    private final SameLog log;
    private long lookedNanos = System.nanoTime();

    ProjectorSession(Consumer<byte[], byte[]> consumer, Projector projector, SameLog log, String topic) {
        this.consumer = consumer;
        this.projector = projector;
        this.log = log;
        consumer.subscribe(List.of(topic), projector);
    }

    /**
     * False when polling again at once is no use.
     *
     * @throws io.entente.query.generation.EventLogReplacedException when it is another log than at the beginning
     */
    boolean pollOnce() {
        if (System.nanoTime() - lookedNanos > LOOK_INTERVAL.toNanos()) {
            requireSameLog();
        }
        return projector.pollOnce();
    }

    /** @throws io.entente.query.generation.EventLogReplacedException when it is another log than at the beginning */
    void requireSameLog() {
        log.require();
        lookedNanos = System.nanoTime();
    }

    /** Events not yet applied, by assigned partition; a partition of which nothing was fetched yet is absent. */
    Map<Integer, Long> gaps() {
        var gaps = new HashMap<Integer, Long>();
        consumer.assignment().forEach(partition -> consumer.currentLag(partition)
                .ifPresent(gap -> gaps.put(partition.partition(), gap)));
        return gaps;
    }

    /** Ends a poll that is going on; the only method that another thread may call. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
