package io.entente.query.readmodel.json;

import io.entente.common.codec.Json;

/** What a constant is called in JSON, for columns that are compared with what a client sends. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> constant) {
        return Json.mapper().convertValue(constant, String.class);
    }
}
