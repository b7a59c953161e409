package io.entente.common.event;

import static io.entente.common.event.Components.required;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measured value of a progress report.
 *
 * @param unit unit of the value, as the source gives it
 */
public record Metric(
        String name, BigDecimal value, @Nullable String unit) {

    public Metric {
        required("name", name);
        required("value", value);
    }
}
