package io.entente.query.changes;

/** Where changes are kept. Blocks; each call sees one state. */
interface ChangeSource {

    /** Where the changes end now. */
    Place head();

    /** What lies after a place: {@code max} changes at most. */
    Passage after(Place place, ChangeFilter filter, int max);
}
