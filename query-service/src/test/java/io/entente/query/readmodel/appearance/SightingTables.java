package io.entente.query.readmodel.appearance;

import io.entente.query.projection.Projection;

/** The projection that tells who was seen when, for the plans of queries that join its table. */
public final class SightingTables {

    private SightingTables() {}

    public static Projection<?> presences() {
        return new PresenceProjection();
    }
}
