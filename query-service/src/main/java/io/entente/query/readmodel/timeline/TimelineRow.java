package io.entente.query.readmodel.timeline;

import io.entente.common.event.LangMap;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.involvement.Involved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event that counts.
 *
 * @param type its name without namespace and version: {@code MeetingHeld}
 * @param thingId what the event declares, if that is counted: a meeting that two events tell counts once
 * @param eventIds the event and the corrections that it rests on
 * @param children how many events are part of it
 * @param corrections how many corrections are merged into it
 * @param redated whether its date comes from a corrected ancestor instead of its own record
 * @param updatedAt when it or its last amendment was recorded
 */
record TimelineRow(
        EventKey event,
        String type,
        EffectiveDate occurred,
        Involved involved,
        @Nullable String thingId,
        LangMap wording,
        List<String> fields,
        List<EventKey> eventIds,
        List<SourceRef> sources,
        @Nullable String partOf,
        boolean parentRetracted,
        boolean redated,
        int corrections,
        int children,
        long logOffset,
        Instant recordedAt,
        Instant updatedAt)
        implements Row {

    static <E extends PartnershipEvent> TimelineRow of(EffectiveEvent<E> effective, Involved involved) {
        PartnershipEvent event = effective.event();
        return new TimelineRow(
                effective.key(),
                shortName(effective.recorded().type()),
                EffectiveDate.of(effective),
                involved,
                Things.in(event),
                event.wording(),
                event.fields(),
                effective.restsOn(),
                event.sources(),
                event.partOf(),
                effective.parentRetracted(),
                effective.redated(),
                effective.correctedBy().size(),
                0,
                effective.recorded().position().offset(),
                effective.recorded().recordedAt(),
                effective.revisedAt());
    }

    static String key(EventKey event) {
        return event.toString();
    }

    @Override
    public String key() {
        return key(event);
    }

    TimelineRow withChild() {
        return new TimelineRow(
                event,
                type,
                occurred,
                involved,
                thingId,
                wording,
                fields,
                eventIds,
                sources,
                partOf,
                parentRetracted,
                redated,
                corrections,
                children + 1,
                logOffset,
                recordedAt,
                updatedAt);
    }

    /** {@code io.entente.MeetingHeld.v1} is {@code MeetingHeld} to readers. */
    private static String shortName(String type) {
        String unversioned = type.substring(0, type.lastIndexOf('.'));
        return unversioned.substring(unversioned.lastIndexOf('.') + 1);
    }
}
