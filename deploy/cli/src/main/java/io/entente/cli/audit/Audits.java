package io.entente.cli.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.cli.operator.Answer;
import io.entente.cli.service.OperatorApi;
import io.entente.common.codec.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the service can be asked about audits.
 *
 * <p>Every method throws {@link io.entente.cli.service.UnreachableException} when no answer comes, and
 * {@link io.entente.cli.service.OperationRefusedException} when the service says no.
 */
record Audits(OperatorApi api) {

    private static final TypeReference<Audit> AUDIT = new TypeReference<>() {};

    /** @param generation null for the one that serves */
    Answer<Audit> begin(@Nullable Integer generation) {
        ObjectNode asked = Json.mapper().createObjectNode();
        if (generation != null) {
            asked.put("generation", generation);
        }
        return read(api.send("POST", "/audits", asked));
    }

    Answer<Audit> audit(long id) {
        return read(api.get("/audits/" + id));
    }

    /** @throws NoAuditException when there is none */
    Answer<Audit> last() {
        JsonNode items = api.get("/audits").path("items");
        if (items.isEmpty()) {
            throw new NoAuditException();
        }
        return read(items.get(0));
    }

    private Answer<Audit> read(JsonNode json) {
        return Answer.of(api.uri(), json, AUDIT);
    }
}
