package io.entente.query.readmodel.involvement;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.common.event.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an event took place and who had a part in it.
 *
 * @param place null when the source names none
 * @param participants those who took part and are called something, in the order of the source
 * @param actors ids of all who are named in it, whatever their part, each once, in the order of the source
 */
public record Involved(@Nullable Place place, List<ReportedName> participants, List<String> actors) {

    public static final Involved NOBODY = new Involved(null, List.of(), List.of());

    static Involved at(@Nullable Place place) {
        return new Involved(place, List.of(), List.of());
    }

    static Involved of(@Nullable Participant participant) {
        return NOBODY.and(participant);
    }

    /** What those who took part are called, as reported. */
    public List<String> names() {
        return participants.stream().map(ReportedName::nameAsReported).toList();
    }

    /** Those who took part. Unnamed groups and sources that speak for themselves have no name. */
    Involved and(Collection<Participant> others) {
        Involved all = this;
        for (Participant participant : others) {
            all = all.and(participant);
        }
        return all;
    }

    Involved and(@Nullable Participant participant) {
        if (participant == null) {
            return this;
        }
        var more = new ArrayList<>(participants);
        if (participant.nameAsReported() != null) {
            ActorId actor = participant.actorId();
            more.add(new ReportedName(actor == null ? null : actor.value(), participant.nameAsReported()));
        }
        Involved named = new Involved(place, List.copyOf(more), actors);
        return named.andActors(participant.actorId(), participant.organisationId(), participant.representing());
    }

    /** Those who are named without having taken part: who is bound, who hosts, who benefits. */
    Involved andActors(Collection<ActorId> ids) {
        return andActors(ids.toArray(ActorId[]::new));
    }

    Involved andActors(@Nullable ActorId... ids) {
        var more = new LinkedHashSet<>(actors);
        for (ActorId id : ids) {
            if (id != null) {
                more.add(Objects.toString(id));
            }
        }
        return new Involved(place, participants, List.copyOf(more));
    }
}
