package io.entente.query.changes;

/** One thing said to a client that follows. */
sealed interface Frame {

    /** Where to go on from after this was heard. */
    Place place();

    /** The first thing said, so that a client knows its place before anything changes. */
    record Begun(Place place) implements Frame {}

    record Told(Place place, Change change) implements Frame {}

    /** What the client has read is no longer worth following: read everything again. */
    record Reset(Place place, Passage.Loss loss) implements Frame {}

    /** Nothing happened that the client wants to hear of; moves its place all the same. */
    record Ping(Place place) implements Frame {}
}
