package io.entente.query.generation;

/** The topic is not the log the read models were made from: it was made anew, or its partition count has changed. */
public final class EventLogReplacedException extends RuntimeException {

    EventLogReplacedException(EventLogIdentity recorded, EventLogIdentity found) {
        super("the read models are made from " + recorded + ", but the topic is " + found
                + ": name the right topic, or start on an empty database");
    }
}
