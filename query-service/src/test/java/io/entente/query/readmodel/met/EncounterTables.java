package io.entente.query.readmodel.met;

import io.entente.query.projection.Projection;

/** The projection of encounters, for the plans of queries that join its table. */
public final class EncounterTables {

    private EncounterTables() {}

    public static Projection<?> encounters() {
        return new EncounterProjection();
    }
}
