package io.entente.query.projector;

import java.util.Locale;

/** Why an event cannot be applied. */
public enum ParkReason {
    /** The bytes are no CloudEvent. */
    NOT_AN_EVENT,
    /** No code of this generation knows the type or version; a later one may. */
    UNKNOWN_TYPE,
    /** The data do not have the shape of their type. */
    INVALID_DATA,
    /** The record key is not the subject, so the order of the stream would be lost. */
    KEY_IS_NOT_SUBJECT,
    /** The producer's partitioner is not Kafka's default, so the stream would be spread over partitions. */
    WRONG_PARTITION,
    /** A projection failed on it. */
    PROJECTION_FAILED,
    /** PostgreSQL cannot store it. */
    REFUSED_BY_STORE,
    /** Its stream has a different event with the same source and id: the first one counts. */
    ID_REUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
