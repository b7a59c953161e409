package io.entente.common.event;

import static io.entente.common.event.Components.required;

import io.entente.common.date.DatePrecision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, as precise as the source gives it.
 *
 * @param asStated the words of the source
 * @param ambiguity what else the period can mean
 */
public record Period(
        String edtf,
        LocalDate earliest,
        LocalDate latest,
        boolean endInclusive,
        @Nullable DatePrecision startPrecision,
        @Nullable DatePrecision endPrecision,
        @Nullable String asStated,
        @Nullable String ambiguity) {

    public Period {
        required("edtf", edtf);
        required("earliest", earliest);
        required("latest", latest);
    }
}
