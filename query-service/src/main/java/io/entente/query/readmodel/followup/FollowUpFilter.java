package io.entente.query.readmodel.followup;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.dating.Confidences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks and commitments are asked for; null asks for nothing in particular.
 *
 * @param confidence in the date on which they were made
 * @param asOf the day on which they are to be shown as they stood; null for as they stand
 * @param today the day that tells what is overdue and forgotten
 */
record FollowUpFilter(
        @Nullable String kind,
        @Nullable String status,
        @Nullable String obligor,
        @Nullable String assignee,
        @Nullable String strength,
        @Nullable String partnership,
        Parties parties,
        Confidences confidence,
        @Nullable Overdue overdue,
        Staleness staleness,
        @Nullable LocalDate asOf,
        LocalDate today) {}
