package io.entente.query.readmodel.actor;

/**
 * In how many of each an actor has a part, told by however many events.
 *
 * @param statements also those that somebody of an organisation made
 */
public record Sightings(long meetings, long visits, long siteVisits, long statements) {

    static final Sightings NONE = new Sightings(0, 0, 0, 0);

    static Sightings of(SightingEntity row) {
        return new Sightings(row.meetings, row.visits, row.siteVisits, row.statements);
    }
}
