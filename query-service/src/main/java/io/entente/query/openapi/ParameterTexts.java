package io.entente.query.openapi;

import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What each parameter means: the same words wherever it has the same name, unless an operation has words of its own. */
final class ParameterTexts {

    private final Properties texts = OpenApiFiles.properties("parameters.properties");

    /** @throws IllegalStateException when nobody has written down what it means */
    void describe(Operation operation, Parameter parameter) {
        String text = text(operation, parameter.getName(), "");
        if (text == null) {
            throw new IllegalStateException("openapi/parameters.properties does not say what " + parameter.getName()
                    + " of " + operation.getOperationId() + " means");
        }
        parameter.setDescription(text);
        String format = text(operation, parameter.getName(), ".format");
        if (format != null) {
            parameter.getSchema().setFormat(format);
        }
        String example = text(operation, parameter.getName(), ".example");
        if (example != null) {
            parameter.setExample(typed(example, parameter.getSchema()));
        }
    }

    private static Object typed(String example, Schema schema) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            return List.of(example);
        }
        if (types.contains(SchemaType.INTEGER)) {
            return Integer.valueOf(example);
        }
        return types.contains(SchemaType.BOOLEAN) ? Boolean.valueOf(example) : example;
    }

    private @Nullable String text(Operation operation, String parameter, String suffix) {
        String own = texts.getProperty(operation.getOperationId() + "." + parameter + suffix);
        return own == null ? texts.getProperty(parameter + suffix) : own;
    }
}
