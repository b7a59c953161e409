package io.entente.query.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says of every property of a record what it means and whether it may be null: as the record itself says. The others are
 * always there.
 */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName RECORD = DotName.createSimple("java.lang.Record");

    /** Any JSON value, null among them: generators of clients stumble over "anything or null". */
    private static final String ANYTHING = "#/components/schemas/JsonValue";

    private final Map<String, List<ClassInfo>> recordsByName;

    RecordSchemas(IndexView classes) {
        Collection<ClassInfo> records = classes.getAllKnownSubclasses(RECORD);
        this.recordsByName = records.stream().collect(Collectors.groupingBy(ClassInfo::simpleName));
    }

    void complete(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                complete(name, schema);
            }
        });
    }

    private void complete(String name, Schema schema) {
        Set<String> nullable = name.startsWith("Page") ? Set.of("next") : nullable(name, schema);
        schema.getProperties().keySet().stream()
                .filter(property -> !nullable.contains(property))
                .forEach(schema::addRequired);
        var types = new LinkedHashMap<String, Schema>();
        schema.getProperties()
                .forEach((property, type) -> types.put(property, nullable.contains(property) ? orNull(type) : type));
        schema.setProperties(types);
        record(name, schema).ifPresent(type -> describe(schema, type));
    }

    private static void describe(Schema schema, ClassInfo type) {
        RecordTexts texts = RecordTexts.of(type.name().toString());
        if (schema.getDescription() == null && !texts.summary().isEmpty()) {
            schema.setDescription(texts.summary());
        }
        var described = new LinkedHashMap<>(schema.getProperties());
        type.recordComponents().forEach(component -> {
            String text = texts.byComponent().get(component.name());
            if (text != null) {
                described.computeIfPresent(name(component), (property, of) -> of.description(text));
            }
        });
        schema.setProperties(described);
    }

    private Set<String> nullable(String name, Schema schema) {
        return record(name, schema).map(RecordSchemas::nullable).orElse(Set.of());
    }

    private Optional<ClassInfo> record(String name, Schema schema) {
        Set<String> properties = schema.getProperties().keySet();
        // The generator counts types of one name: Role, Role1 ...
        String simpleName = name.replaceAll("\\d+$", "");
        return recordsByName.getOrDefault(simpleName, List.of()).stream()
                .filter(type -> names(type).equals(properties))
                .findFirst();
    }

    private static Set<String> nullable(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE))
                .map(RecordSchemas::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordSchemas::name).collect(Collectors.toSet());
    }

    private static String name(RecordComponentInfo component) {
        // The annotation is made for fields and methods, so the component itself does not have it.
        AnnotationInstance renamed =
                component.declaringClass().field(component.name()).annotation(JSON_PROPERTY);
        return renamed == null ? component.name() : renamed.value().asString();
    }

    private static Schema orNull(Schema schema) {
        if (ANYTHING.equals(schema.getRef())) {
            return schema;
        }
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            var types = new ArrayList<>(schema.getType());
            types.add(SchemaType.NULL);
            schema.setType(types);
        }
        return schema;
    }
}
