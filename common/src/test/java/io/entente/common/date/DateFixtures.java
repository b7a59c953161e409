package io.entente.common.date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;

/** Dates that differ from another in one field. */
final class DateFixtures {

    private DateFixtures() {}

    static FuzzyDate with(FuzzyDate date, String field, Object value) {
        ObjectNode fields = Json.mapper().valueToTree(date);
        fields.set(field, Json.mapper().valueToTree(value));
        return Json.mapper().convertValue(fields, FuzzyDate.class);
    }

    static FuzzyDate withBounds(FuzzyDate date, Object earliest, Object latest) {
        return with(with(date, "earliest", earliest), "latest", latest);
    }
}
