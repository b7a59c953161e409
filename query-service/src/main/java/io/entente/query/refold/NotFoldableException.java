package io.entente.query.refold;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projector.ParkReason;
import io.entente.query.projector.RefusedByStoreException;

/** The events that a generation holds of a stream cannot be folded, or their rows not be written. Nothing has changed. */
public final class NotFoldableException extends RuntimeException {

    /** Other projections built the generation than this service has. */
    public static final String OTHER_PROJECTIONS = "other-projections";

    /** An event that the generation holds cannot be read by the code of today. */
    public static final String UNREADABLE = "unreadable";

    private final String reason;

    private NotFoldableException(int generation, String reason, String why) {
        super(reason + " in generation " + generation + ": " + why);
        this.reason = reason;
    }

    /** As {@link ParkReason#code()}, or one of the constants here. */
    public String reason() {
        return reason;
    }

    static NotFoldableException unreadable(int generation, RuntimeException failure) {
        return new NotFoldableException(generation, UNREADABLE, String.valueOf(failure.getMessage()));
    }

    static NotFoldableException failing(int generation, RecordedEvent event, RuntimeException failure) {
        return failure instanceof RefusedByStoreException refusal
                ? refused(generation, refusal)
                : new NotFoldableException(
                        generation,
                        ParkReason.PROJECTION_FAILED.code(),
                        "the fold fails on " + event.key() + ": " + failure);
    }

    static NotFoldableException refused(int generation, RefusedByStoreException refusal) {
        return new NotFoldableException(
                generation, ParkReason.REFUSED_BY_STORE.code(), String.valueOf(refusal.getMessage()));
    }

    static NotFoldableException otherProjections(int generation) {
        return new NotFoldableException(
                generation,
                OTHER_PROJECTIONS,
                "it was built by other projections than this instance has: ask an instance that has those");
    }
}
