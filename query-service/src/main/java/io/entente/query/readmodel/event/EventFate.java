package io.entente.query.readmodel.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.common.position.LogPosition;
import io.entente.query.history.EventKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event. What is only known of applied events is absent for one that is parked.
 *
 * @param type newest version of its stored type
 * @param appliedIn number of the generation
 * @param outcome of a correction or retraction: applied, or why it has no effect
 * @param parentRetracted whether the event it is part of was taken back
 * @param elsewhere other events that have this source and id, in other streams; each counts in its own
 * @param parked the records that could not be applied under this id, with the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventFate(
        String source,
        String id,
        EventState state,
        @Nullable String type,
        @Nullable String streamId,
        @Nullable LogPosition position,
        @Nullable Instant recordedAt,
        @Nullable Integer appliedIn,
        @Nullable String outcome,
        @Nullable Boolean redated,
        @Nullable Boolean parentRetracted,
        List<EventKey> correctedBy,
        List<EventKey> retractedBy,
        List<Remark> findings,
        List<Elsewhere> elsewhere,
        List<Parked> parked) {

    /** Another event with the same source and id, in another stream. Sources must not use an id twice. */
    public record Elsewhere(String streamId, LogPosition position, Instant recordedAt) {}

    /** Something about the event that does not fit the rest of its stream. */
    public record Remark(String concerns, String rule, String subject) {

        static Remark of(FindingEntity row) {
            return new Remark(row.concerns, row.rule, row.subject);
        }
    }

    /**
     * A record that could not be applied when it came.
     *
     * @param resolution applied or discarded, by an operator; null while nobody has done either
     */
    public record Parked(
            LogPosition position,
            String reason,
            String detail,
            Instant parkedAt,
            int generation,
            @Nullable String resolution) {

        static Parked of(ParkedEntity row) {
            return new Parked(
                    new LogPosition(row.topic, row.partition, row.logOffset),
                    row.reason,
                    row.detail,
                    row.parkedAt,
                    row.generation,
                    row.resolution);
        }
    }
}
