package io.entente.query.parking;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projector.ParkReason;
import io.entente.query.projector.ParkedEvent;
import io.entente.query.projector.RefusedByStoreException;

/** A parked event cannot be applied by the code of today either. Nothing has changed. */
public final class NotApplicableException extends RuntimeException {

    /** The stream has an event of that source and id. */
    public static final String DUPLICATE = "duplicate";

    /** Other projections built the generation than this service has. */
    public static final String OTHER_PROJECTIONS = "other-projections";

    private final String reason;

    private NotApplicableException(int generation, String reason, String why) {
        super(reason + " in generation " + generation + ": " + why);
        this.reason = reason;
    }

    /** As {@link ParkReason#code()}, or one of the constants here. */
    public String reason() {
        return reason;
    }

    static NotApplicableException rejected(int generation, ParkedEvent parked) {
        return new NotApplicableException(generation, parked.reason().code(), parked.detail());
    }

    static NotApplicableException duplicate(int generation, RecordedEvent event) {
        return new NotApplicableException(
                generation,
                DUPLICATE,
                "stream " + event.streamId() + " has another record with the source and id of " + event.key()
                        + ". If this one says something else that is right, let its sender post it with an id of its own."
                        + " Then discard this one");
    }

    static NotApplicableException failing(int generation, RecordedEvent event, RuntimeException failure) {
        return failure instanceof RefusedByStoreException refusal
                ? refused(generation, refusal)
                : new NotApplicableException(
                        generation,
                        ParkReason.PROJECTION_FAILED.code(),
                        "with it the fold fails on " + event.key() + ": " + failure);
    }

    static NotApplicableException refused(int generation, RefusedByStoreException refusal) {
        return new NotApplicableException(
                generation, ParkReason.REFUSED_BY_STORE.code(), String.valueOf(refusal.getMessage()));
    }

    static NotApplicableException otherProjections(int generation) {
        return new NotApplicableException(
                generation,
                OTHER_PROJECTIONS,
                "it was built by other projections than this instance has: ask an instance that has those");
    }
}
