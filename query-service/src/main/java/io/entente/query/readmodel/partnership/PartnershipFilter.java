package io.entente.query.readmodel.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which partnerships are asked for; null asks for nothing in particular.
 *
 * @param country ISO 3166-1
 * @param since established on this day or later, possibly
 * @param asOf the day on which they had the status; null for the status that they have
 */
record PartnershipFilter(
        @Nullable String place,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String field,
        @Nullable LocalDate since,
        @Nullable LocalDate asOf) {}
