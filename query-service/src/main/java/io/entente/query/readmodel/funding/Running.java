package io.entente.query.readmodel.funding;

import io.entente.query.readmodel.dating.Match;
import io.entente.query.readmodel.dating.Within;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is to run, of rows that know its first and last day. A day that no source tells may be any, and is none
 * for certain.
 */
record Running(Within when) {

    /** @throws io.entente.query.http.InvalidParameterException as {@link Within#of} does */
    static Running of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String match) {
        return new Running(Within.of(from, to, match));
    }

    @Nullable
    LocalDate from() {
        return when.range().from();
    }

    @Nullable
    LocalDate to() {
        return when.range().to();
    }

    /** The condition on {@link #from}. */
    String sinceSql() {
        return isPossible() ? "coalesce(runs_to >= ?, true)" : "runs_from >= ?";
    }

    /** The condition on {@link #to}. */
    String untilSql() {
        return isPossible() ? "coalesce(runs_from <= ?, true)" : "runs_to <= ?";
    }

    /**
     * The condition besides: without a period, a doubted year makes nothing certain.
     *
     * @param date the column of the date that stands in for the period
     */
    String sureSql(String date) {
        return isPossible() || (from() == null && to() == null)
                ? "true"
                : "(period is not null or cast(" + date + " ->> 'yearCertain' as boolean))";
    }

    private boolean isPossible() {
        return when.match() == Match.POSSIBLE;
    }
}
