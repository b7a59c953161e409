package io.entente.query.readmodel.funding;

import io.entente.common.date.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes are asked for; null asks for nothing in particular.
 *
 * @param known whether the amounts of all promises for it are
 * @param range when it may run
 */
record ProgrammeFilter(
        @Nullable String partnership,
        @Nullable String funder,
        @Nullable String agreement,
        @Nullable String field,
        @Nullable String crs,
        @Nullable String sdg,
        @Nullable Boolean known,
        DateRange range) {}
