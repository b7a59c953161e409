package io.entente.query.projection;

import io.entente.query.history.RecordedEvent;
import java.util.Collection;
import java.util.Optional;

/**
 * Says what the tables cannot hold, without asking them.
 *
 * <p>PostgreSQL sees the last rows of a batch only: a row that it refuses and that a later event of the same batch makes good
 * would be parked or applied depending on where batches are cut. So each event is judged by the rows that it leads to
 * when all events before it are applied. Pure, as folding is.
 */
public interface Judge {

    /**
     * Whether rows that come of this event may be refused. In doubt true: it costs time only, because the rows of the stream
     * are then judged event by event.
     */
    boolean suspects(RecordedEvent event);

    /** Why the events of a generation cannot hold it. */
    Optional<String> refusal(RecordedEvent event);

    /** Why the tables cannot hold what is to be inserted. */
    Optional<String> refusal(Collection<TableChange<?>> changes);
}
