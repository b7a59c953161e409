package io.entente.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.common.codec.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@Dependent
class JsonBeans {

    /** Answers are written by the same rules as events. */
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.mapper();
    }
}
