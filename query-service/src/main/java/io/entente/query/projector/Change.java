package io.entente.query.projector;

import io.entente.query.history.EventKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the log did to a generation, for those who follow along.
 *
 * <p>No read model: what a record affects is known per stream and batch, so it depends on how the log was cut.
 *
 * @param streamId null when a parked record does not tell
 * @param event the event that counts differently now: of an amendment its target; null when that cannot be told
 * @param type name of that event's type, such as {@code MeetingHeld}; null when it cannot be told
 * @param by the correction or retraction; null for other kinds
 * @param affects resources that show what the batch changed in the stream
 * @param descendantsRedated how many events follow the date that a correction gives; null for other kinds, and when
 *     that could not be found out
 * @param reason why it was parked; null for other kinds
 */
public record Change(
        int partition,
        long offset,
        ChangeKind kind,
        @Nullable String streamId,
        @Nullable EventKey event,
        @Nullable String type,
        @Nullable EventKey by,
        List<String> affects,
        @Nullable Integer descendantsRedated,
        @Nullable ParkReason reason,
        Instant recordedAt) {

    public Change {
        affects = List.copyOf(affects);
    }

    static Change parked(ParkedEvent parked) {
        var record = parked.record();
        return new Change(
                record.partition(),
                record.offset(),
                ChangeKind.PARKED,
                parked.streamId(),
                parked.event(),
                null,
                null,
                List.of(),
                null,
                parked.reason(),
                parked.recordedAt());
    }
}
