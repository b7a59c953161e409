package io.entente.query.readmodel.followup;

import io.entente.query.projection.Projection;

/** The projection of tasks and commitments, for the plans of queries that join its table. */
public final class FollowUpTables {

    private FollowUpTables() {}

    public static Projection<?> followUps() {
        return new FollowUpProjection();
    }
}
