package io.entente.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.problem.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request that orders something: one flat JSON object, of which nothing is ignored. */
public final class SentJson {

    private static final int TEXT_LENGTH_MAX = 1_000;

    private final ObjectNode object;

    private SentJson(ObjectNode object) {
        this.object = object;
    }

    /**
     * @param body null when none was sent
     * @throws MalformedJsonException when it is no JSON
     * @throws InvalidParameterException when it is no object, or has members of other names
     */
    public static SentJson parse(@Nullable String body, String... members) {
        JsonNode sent = read(body);
        if (!(sent instanceof ObjectNode object)) {
            throw invalid("", "must be a JSON object");
        }
        var faults = new ArrayList<Fault>();
        object.fieldNames().forEachRemaining(name -> {
            if (!Arrays.asList(members).contains(name)) {
                faults.add(new Fault(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-member",
                        name + " is unknown here; known are: " + String.join(", ", members)));
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidParameterException(faults);
        }
        return new SentJson(object);
    }

    /**
     * A text that says something.
     *
     * @throws InvalidParameterException when it is missing, blank, too long or no text
     */
    public String text(String member) {
        JsonNode value = object.path(member);
        boolean usable = value.isTextual()
                && !value.asText().isBlank()
                && value.asText().length() <= TEXT_LENGTH_MAX
                && value.asText().indexOf('\0') < 0;
        if (!usable) {
            throw invalid("/" + member, member + " must be a text of 1 to " + TEXT_LENGTH_MAX + " characters");
        }
        return value.asText();
    }

    /**
     * False when it is missing.
     *
     * @throws InvalidParameterException when it is neither true nor false
     */
    public boolean flag(String member) {
        JsonNode value = object.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw invalid("/" + member, member + " must be true or false");
        }
        return value.asBoolean(false);
    }

    private static JsonNode read(@Nullable String body) {
        try {
            return Json.mapper().readTree(body == null ? "" : body);
        } catch (JsonProcessingException malformed) {
            throw new MalformedJsonException(malformed);
        }
    }

    private static InvalidParameterException invalid(String pointer, String detail) {
        return new InvalidParameterException(List.of(new Fault(pointer, "invalid-member", detail)));
    }
}
