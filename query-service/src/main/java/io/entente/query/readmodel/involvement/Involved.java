package io.entente.query.readmodel.involvement;

import io.entente.common.event.Place;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an event took place and who had a part in it.
 *
 * @param place null when the source names none
 * @param participants those who took part and are called something, in the order of the source
 * @param actors ids of all who are named in it, whatever their part, each once, in the order of the source
 * @param members what those of them who have a part do in it, by their ids
 */
public record Involved(
        @Nullable Place place,
        List<ReportedName> participants,
        List<String> actors,
        SortedMap<String, Member> members) {

    public Involved {
        participants = List.copyOf(participants);
        actors = List.copyOf(actors);
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** What those who took part are called, as reported. */
    public List<String> names() {
        return participants.stream().map(ReportedName::nameAsReported).toList();
    }
}
