package io.entente.query.readmodel.appearance;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who appears in one event: each actor once, with all its parts, in the order of the event. Filled once, then read. */
final class Cast {

    private final Map<ActorId, Member> members = new LinkedHashMap<>();

    /**
     * One actor in one event.
     *
     * @param as how the source tells it; null when the event only names its id
     */
    record Member(ActorId actor, Set<Part> parts, @Nullable Participant as) {

        private Member and(Member other) {
            var all = EnumSet.copyOf(parts);
            all.addAll(other.parts);
            return new Member(actor, all, as == null ? other.as : as);
        }
    }

    /** Everybody, together with those for whom they act. Who is unnamed does not appear. */
    Cast with(Part part, Collection<Participant> participants) {
        participants.forEach(participant -> with(part, participant));
        return this;
    }

    Cast with(Part part, @Nullable Participant participant) {
        if (participant != null) {
            add(part, participant.actorId(), participant);
            addUnlessSelf(Part.AFFILIATION, participant.organisationId(), participant);
            addUnlessSelf(Part.REPRESENTED, participant.representing(), participant);
        }
        return this;
    }

    Cast withActors(Part part, Collection<ActorId> actors) {
        actors.forEach(actor -> add(part, actor, null));
        return this;
    }

    Cast withActor(Part part, @Nullable ActorId actor) {
        add(part, actor, null);
        return this;
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    private void addUnlessSelf(Part part, @Nullable ActorId actor, Participant through) {
        if (!(actor != null && actor.equals(through.actorId()))) {
            add(part, actor, null);
        }
    }

    private void add(Part part, @Nullable ActorId actor, @Nullable Participant as) {
        if (actor != null) {
            members.merge(actor, new Member(actor, EnumSet.of(part), as), Member::and);
        }
    }
}
