package io.entente.common.date;

import io.entente.common.codec.Json;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;

/** Reads {@code day-within-range} as the events do. */
final class WireEnumConverter extends SimpleArgumentConverter {

    @Override
    protected Object convert(Object source, Class<?> targetType) {
        return Json.mapper().convertValue(source, targetType);
    }
}
