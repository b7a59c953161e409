package io.entente.query.readmodel.funding;

import io.entente.query.http.Parties;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes are asked for; null asks for nothing in particular.
 *
 * @param known whether the amounts of all promises for it are
 * @param running when it may, or certainly does
 * @param parties of the partnership
 */
record ProgrammeFilter(
        @Nullable String partnership,
        @Nullable String funder,
        @Nullable String agreement,
        @Nullable String field,
        @Nullable String crs,
        @Nullable String sdg,
        @Nullable Boolean known,
        Running running,
        Parties parties) {}
