package io.entente.query.readmodel.timeline;

import io.entente.query.projection.Projection;

/** The projection of timelines, for the plans of queries that join its table. */
public final class TimelineTables {

    private TimelineTables() {}

    public static Projection<?> timeline() {
        return new TimelineProjection();
    }
}
