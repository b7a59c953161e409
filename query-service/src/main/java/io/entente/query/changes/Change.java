package io.entente.query.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the log did to the read models.
 *
 * @param changeId partition and offset of the record, such as {@code 0-71}
 * @param kind "recorded", "corrected", "retracted" or "parked"; more may come
 * @param eventId the event that counts differently now: of a correction or retraction its target
 * @param source CloudEvents source of that event
 * @param type of that event, such as {@code MeetingHeld}; absent when it cannot be told
 * @param streamId what the event belongs to: a partnership, an actor or a source
 * @param by id of the correction or retraction
 * @param bySource its CloudEvents source
 * @param affects resources that show the stream differently now, by this record or by its neighbours
 * @param descendantsRedated of a correction, how many events follow the date that it gives; absent when that could not be
 *     found out
 * @param reason why it was parked
 * @param recordedAt when the ledger learnt of it
 * @param consistencyToken asks any read to include this change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"changeId", "kind", "eventId", "source", "type", "streamId", "by", "bySource"})
public record Change(
        String changeId,
        String kind,
        @Nullable String eventId,
        @Nullable String source,
        @Nullable String type,
        @Nullable String streamId,
        @Nullable String by,
        @Nullable String bySource,
        List<String> affects,
        @Nullable Integer descendantsRedated,
        @Nullable String reason,
        Instant recordedAt,
        String consistencyToken) {

    public Change {
        affects = List.copyOf(affects);
    }
}
