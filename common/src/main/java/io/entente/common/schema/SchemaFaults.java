package io.entente.common.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.entente.common.problem.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a schema validator found, in our words: one fault for each place to mend. */
final class SchemaFaults {

    /** The second choice of an open vocabulary; the schemas use it for nothing else. */
    private static final String OWN_CODE = "^x-[a-z0-9-]+$";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("enum", "unknown-code"),
            Map.entry("pattern", "bad-format"),
            Map.entry("format", "bad-format"),
            Map.entry("type", "wrong-type"),
            Map.entry("required", "required"),
            Map.entry("unevaluatedProperties", "unknown-property"),
            Map.entry("propertyNames", "bad-name"),
            Map.entry("const", "unexpected-value"),
            Map.entry("minItems", "too-few-items"),
            Map.entry("maxItems", "too-many-items"),
            Map.entry("uniqueItems", "not-unique"),
            Map.entry("minProperties", "empty"),
            Map.entry("maxProperties", "too-many-properties"),
            Map.entry("minLength", "too-short"),
            Map.entry("maxLength", "too-long"),
            Map.entry("minimum", "too-small"),
            Map.entry("maximum", "too-large"));

    private SchemaFaults() {}

    static List<Fault> of(Collection<ValidationMessage> messages) {
        return messages.stream()
                .filter(message -> !isOtherChoice(message))
                .map(SchemaFaults::fault)
                .distinct()
                .toList();
    }

    /** Optional members may be null and open vocabularies may be extended: both are second choices of an anyOf. */
    private static boolean isOtherChoice(ValidationMessage message) {
        String rule = message.getSchemaNode().asText();
        return (message.getType().equals("type") && rule.equals("null") && isInAnyOf(message))
                || (message.getType().equals("pattern") && rule.equals(OWN_CODE));
    }

    private static boolean isInAnyOf(ValidationMessage message) {
        return message.getEvaluationPath().contains("anyOf");
    }

    private static Fault fault(ValidationMessage message) {
        String code = CODES.getOrDefault(message.getType(), "not-allowed");
        return new Fault(pointer(message), code, detail(message));
    }

    private static String pointer(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String property = message.getProperty();
        return property == null ? place : place + Pointers.step(property);
    }

    private static String detail(ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> message.getProperty() + " is missing";
            case "unevaluatedProperties" -> message.getProperty() + " is not a member of this type";
            case "type" -> "must be " + listed(rule, " or ");
            case "enum" ->
                "must be one of " + listed(rule, ", ")
                        + (isOpen(message) ? ", or a code of your own that starts with x-" : "");
            case "pattern" -> "must have the form " + rule.asText();
            case "format" -> "must be a valid " + rule.asText();
            case "propertyNames" -> "the name '" + message.getProperty() + "' is not allowed here";
            case "const" -> "must be " + rule.asText();
            case "minProperties" -> "must have at least one member";
            default -> message.getError();
        };
    }

    private static boolean isOpen(ValidationMessage message) {
        return message.getSchemaLocation().toString().endsWith("/anyOf/0/enum");
    }

    private static String listed(JsonNode rule, String separator) {
        return rule.isArray()
                ? StreamSupport.stream(rule.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(separator))
                : rule.asText();
    }
}
