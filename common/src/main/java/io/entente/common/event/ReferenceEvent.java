package io.entente.common.event;

/** Something that became known about an actor or a source, in whose own stream it is recorded. */
public sealed interface ReferenceEvent extends CooperationEvent
        permits ActorRegistered, ActorRoleRecorded, SourceRegistered {

    /** The id of the actor or source. */
    String streamId();
}
