package io.entente.query.readmodel.appearance;

import io.entente.query.projection.Projection;

/** The projections that tell who was seen, for the plans of queries that join their tables. */
public final class SightingTables {

    private SightingTables() {}

    public static Projection<?> appearances() {
        return new AppearanceProjection();
    }

    public static Projection<?> presences() {
        return new PresenceProjection();
    }
}
