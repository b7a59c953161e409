package io.entente.query.readmodel.met;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was met, as readers get it. How often counts all meetings that were asked for; by whom, where and
 * the rest is told of the latest hundred.
 *
 * @param name null when it is not registered
 * @param meetings how many, told by however many events
 * @param people who were there for it, as reported
 * @param metBy ids of those who sat opposite, of their organisations and of those they act for
 * @param places ids, without meetings whose place nobody tells
 * @param lastMet when it was met last; first comes what can have begun last
 */
public record OrganisationMet(
        String organisationId,
        @Nullable LangMap name,
        long meetings,
        List<String> people,
        List<String> metBy,
        List<String> places,
        List<String> partnerships,
        ShownDate lastMet,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    /** @param latest at least one, the latest first */
    static OrganisationMet of(
            MetEntity met, @Nullable LangMap name, List<EncounterEntity> latest, LabelLanguage language) {
        return new OrganisationMet(
                met.organisationId,
                name,
                met.meetings,
                distinct(latest, OrganisationMet::people),
                distinct(latest, row -> Arrays.stream(row.metBy)),
                distinct(latest, row -> Stream.ofNullable(row.placeId)),
                distinct(latest, row -> Stream.of(row.streamId)),
                latest.get(0).occurred.shown(language),
                distinct(latest, row -> row.eventIds.stream()),
                distinct(latest, row -> row.sources.stream()));
    }

    private static Stream<String> people(EncounterEntity row) {
        return row.people.stream().flatMap(person -> Stream.ofNullable(person.nameAsReported()));
    }

    private static <T> List<T> distinct(List<EncounterEntity> rows, Function<EncounterEntity, Stream<T>> values) {
        return rows.stream().flatMap(values).distinct().toList();
    }
}
