package io.entente.cli.log.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;

/** What a command has done, for programs. */
public final class Summary {

    private Summary() {}

    /** One line of JSON with the members of the record. */
    public static String json(Record summary) {
        try {
            return Json.mapper().writeValueAsString(summary);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a summary could not be written", impossible);
        }
    }
}
