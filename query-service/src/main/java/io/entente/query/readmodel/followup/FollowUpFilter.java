package io.entente.query.readmodel.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which tasks and commitments are asked for; null asks for nothing in particular. */
record FollowUpFilter(
        @Nullable String kind,
        @Nullable String status,
        @Nullable String obligor,
        @Nullable String assignee,
        @Nullable String strength,
        @Nullable String partnership,
        @Nullable Overdue overdue,
        Staleness staleness,
        LocalDate asOf) {}
