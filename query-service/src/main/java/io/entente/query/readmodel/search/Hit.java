package io.entente.query.readmodel.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event or an actor that was found.
 *
 * @param kind event or actor
 * @param eventId of the event; of the registration of an actor
 * @param source CloudEvents source, within which {@code eventId} is unique
 * @param streamId the partnership of an event; the id of an actor
 * @param score how well the words fit; comparable within one answer only
 * @param exact false when only a correction of what was typed was found
 * @param matched names and labels that contain searched words, each in its fullest spelling
 * @param highlight the text that contains most of the words, as HTML: found words in {@code <em>}, the rest escaped
 * @param occurred absent for actors
 * @param actors ids of all who are named in it
 * @param places ids of the places where it happened
 * @param parentRetracted whether the event it is part of was taken back; false for actors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        String kind,
        String eventId,
        String source,
        String streamId,
        String type,
        BigDecimal score,
        boolean exact,
        List<String> matched,
        String highlight,
        @Nullable ShownDate occurred,
        List<String> fields,
        List<String> actors,
        List<String> places,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static Hit of(Entry entry, Matches matches, LabelLanguage language) {
        Candidate candidate = entry.candidate();
        return new Hit(
                candidate.standing().kind().wireName(),
                entry.event().id(),
                entry.event().source(),
                candidate.standing().streamId(),
                candidate.type(),
                candidate.standing().score(),
                candidate.standing().exact(),
                matches.matched(),
                matches.highlight(language.tag()),
                ShownDate.orNull(entry.occurred(), language),
                candidate.fields(),
                candidate.actors(),
                candidate.places(),
                entry.parentRetracted(),
                entry.eventIds(),
                entry.sources());
    }
}
