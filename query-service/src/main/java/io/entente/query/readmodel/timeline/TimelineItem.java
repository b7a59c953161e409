package io.entente.query.readmodel.timeline;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.involvement.ReportedName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a timeline as readers get it.
 *
 * @param source CloudEvents source, within which {@code eventId} is unique
 * @param participants as they are registered, in the language of the reader; as reported where that is not known
 * @param actors ids of all who are named in it, whatever their part
 * @param partOf id of the event during which it happened
 * @param parentRetracted whether that event was taken back
 * @param children how many events are part of it
 * @param corrections how many corrections are merged into it
 * @param eventIds the event itself, then the corrections that it rests on
 * @param redated its date comes from a corrected ancestor instead of its own record
 */
public record TimelineItem(
        String eventId,
        String source,
        String type,
        ShownDate occurred,
        @Nullable Place place,
        List<String> participants,
        List<String> actors,
        List<String> fields,
        @Nullable LangMap wording,
        @Nullable String partOf,
        boolean parentRetracted,
        int children,
        int corrections,
        boolean redated,
        Instant recordedAt,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    /** @param registered names of actors by id */
    static TimelineItem of(TimelineEntity row, Map<String, LangMap> registered, LabelLanguage language) {
        return new TimelineItem(
                row.eventId,
                row.source,
                row.type,
                row.occurred.shown(language),
                row.place,
                row.participants.stream()
                        .map(participant -> name(participant, registered, language))
                        .toList(),
                List.of(row.actors),
                List.of(row.fields),
                row.wording,
                row.partOf,
                row.parentRetracted,
                row.children,
                row.corrections,
                row.redated,
                row.recordedAt,
                row.eventIds,
                row.sources);
    }

    private static String name(ReportedName participant, Map<String, LangMap> registered, LabelLanguage language) {
        return Optional.ofNullable(participant.actorId())
                .map(registered::get)
                .flatMap(name -> name.in(language.tag()))
                .orElse(participant.nameAsReported());
    }
}
