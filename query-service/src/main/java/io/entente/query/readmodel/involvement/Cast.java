package io.entente.query.readmodel.involvement;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.common.event.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the actors of one event: each once, with all its parts, in the order of the event. Filled once, then read. */
final class Cast {

    private final @Nullable Place place;
    private final List<ReportedName> participants = new ArrayList<>();
    private final Map<ActorId, Named> actors = new LinkedHashMap<>();

    private Cast(@Nullable Place place) {
        this.place = place;
    }

    static Cast at(@Nullable Place place) {
        return new Cast(place);
    }

    static Cast nowhere() {
        return new Cast(null);
    }

    /**
     * One actor of the event.
     *
     * @param as how the source tells it; null when the event only names its id
     */
    private record Named(Set<Part> parts, @Nullable Participant as) {

        private Named and(Named other) {
            var all = EnumSet.copyOf(parts);
            all.addAll(other.parts);
            return new Named(all, as == null ? other.as : as);
        }
    }

    Involved involved() {
        var parts = new TreeMap<String, Member>();
        actors.forEach((actor, named) -> {
            if (!named.parts.isEmpty()) {
                parts.put(actor.value(), Member.of(named.parts, named.as));
            }
        });
        List<String> ids = actors.keySet().stream().map(ActorId::value).toList();
        return new Involved(place, List.copyOf(participants), ids, parts);
    }

    /** All of them, together with those for whom they act. */
    Cast with(Part part, Collection<Participant> all) {
        all.forEach(participant -> with(part, participant));
        return this;
    }

    /** Unnamed groups and sources that speak for themselves have no name. */
    Cast with(Part part, @Nullable Participant participant) {
        if (participant != null) {
            ActorId actor = participant.actorId();
            if (participant.nameAsReported() != null) {
                participants.add(new ReportedName(actor == null ? null : actor.value(), participant.nameAsReported()));
            }
            add(EnumSet.of(part), actor, participant);
            addUnlessSelf(Part.AFFILIATION, participant.organisationId(), actor);
            addUnlessSelf(Part.REPRESENTED, participant.representing(), actor);
        }
        return this;
    }

    Cast withActors(Part part, Collection<ActorId> ids) {
        ids.forEach(id -> withActor(part, id));
        return this;
    }

    Cast withActor(Part part, @Nullable ActorId id) {
        add(EnumSet.of(part), id, null);
        return this;
    }

    /** Those whom the event names without any part in it. */
    Cast naming(Collection<ActorId> ids) {
        ids.forEach(id -> add(EnumSet.noneOf(Part.class), id, null));
        return this;
    }

    private void addUnlessSelf(Part part, @Nullable ActorId actor, @Nullable ActorId self) {
        if (actor != null && !actor.equals(self)) {
            add(EnumSet.of(part), actor, null);
        }
    }

    private void add(Set<Part> parts, @Nullable ActorId actor, @Nullable Participant as) {
        if (actor != null) {
            actors.merge(actor, new Named(parts, as), Named::and);
        }
    }
}
