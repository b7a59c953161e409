package io.entente.common.event;

import org.jspecify.annotations.Nullable;

/** A later judgement on an earlier event of the same stream, whatever kind of stream that is. */
public sealed interface AmendingEvent extends CooperationEvent permits EventCorrected, EventRetracted {

    /** Id of the event that is amended. */
    String targetId();

    /** CloudEvents source of that event; null when the id alone names it. */
    @Nullable
    String targetSource();
}
