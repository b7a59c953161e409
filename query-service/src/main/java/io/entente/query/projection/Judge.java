package io.entente.query.projection;

import io.entente.query.history.RecordedEvent;
import java.util.Collection;
import java.util.Optional;

/**
 * Decides which rows the tables cannot hold, without asking PostgreSQL.
 *
 * <p>PostgreSQL sees only the rows at the end of a batch. An event whose row it refuses would be applied if a later
 * event of the same batch corrects the row, and parked otherwise: the result would depend on where batches are cut. So
 * each event is judged by the rows that follow from it and the events before it. A pure function, like folding.
 */
public interface Judge {

    /**
     * Whether rows that follow from this event may be refused. In doubt true: it only costs time, because the rows of
     * the stream are then judged event by event.
     */
    boolean suspects(RecordedEvent event);

    /** Why the table of events cannot hold it; empty when it can. */
    Optional<String> refusal(RecordedEvent event);

    /** Why the tables cannot hold the rows to be inserted; empty when they can. */
    Optional<String> refusal(Collection<TableChange<?>> changes);
}
