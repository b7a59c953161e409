package io.entente.query.projector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** A consumer in the group, and the projector it drives; closed together. */
final class ProjectorSession implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final Projector projector;

    ProjectorSession(Consumer<byte[], byte[]> consumer, Projector projector, String topic) {
        this.consumer = consumer;
        this.projector = projector;
        consumer.subscribe(List.of(topic), projector);
    }

    /** False when there is no use in polling again at once. */
    boolean pollOnce() {
        return projector.pollOnce();
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
