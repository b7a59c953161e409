package io.entente.common.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a record and a bundled schema say different things, value types and vocabularies included. */
final class RecordComparison {

    private static final String DEFINITION = "#/$defs/";

    private final JsonNode schema;
    private final List<String> differences = new ArrayList<>();

    RecordComparison(JsonNode schema) {
        this.schema = schema;
    }

    List<String> differences(Class<?> record) {
        compare(record.getSimpleName(), record, schema);
        return differences;
    }

    private void compare(String place, Class<?> record, JsonNode object) {
        expectEqual(place + " members", names(record), members(object));
        expectEqual(place + " required", required(record, object), texts(object.path("required")));
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode member = object.path("properties").path(name(component));
            compareValue(place + "." + name(component), component.getGenericType(), resolved(member));
        }
    }

    private void compareValue(String place, Type type, JsonNode value) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            compareValue(place + "[]", list.getActualTypeArguments()[0], resolved(value.path("items")));
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            expectEqual(place + " codes", codes(constants), texts(value.path("enum")));
        } else if (type instanceof Class<?> record && record.isRecord() && !isScalar(record)) {
            compare(place, record, value);
        }
    }

    private JsonNode resolved(JsonNode value) {
        JsonNode choice = value.path("anyOf").path(0);
        String reference = value.has("$ref")
                ? value.path("$ref").asText()
                : choice.path("$ref").asText();
        if (reference.isEmpty()) {
            return value;
        }
        String name = reference.substring(reference.indexOf(DEFINITION) + DEFINITION.length());
        return schema.path("$defs").path("definitions.v1").path("$defs").path(name);
    }

    private void expectEqual(String place, Set<String> inRecord, Set<String> inSchema) {
        if (!inRecord.equals(inSchema)) {
            differences.add(place + ": record " + inRecord + ", schema " + inSchema);
        }
    }

    private static boolean isScalar(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static Set<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComparison::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lists are required when the schema asks for an element: a list that is absent is empty. */
    private static Set<String> required(Class<?> record, JsonNode object) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !isNullable(component.getAnnotatedType()))
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonSetter.class))
                .filter(component -> !(component.getAnnotatedType() instanceof AnnotatedParameterizedType)
                        || object.at("/properties/" + name(component)).has("minItems"))
                .map(RecordComparison::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Set<String> codes(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> Json.mapper().convertValue(constant, String.class))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(RecordComponent component) {
        AnnotatedElement accessor = component.getAccessor();
        JsonProperty renamed = accessor.getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static Set<String> members(JsonNode object) {
        return object.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }
}
