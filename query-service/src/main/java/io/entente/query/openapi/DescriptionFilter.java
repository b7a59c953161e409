package io.entente.query.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Adds to each operation what the annotations of a resource do not say. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescriptionFilter implements OASFilter {

    private final RecordSchemas schemas;

    /** @param classes of the service, to see which components of a record may be null */
    public DescriptionFilter(IndexView classes) {
        this.schemas = new RecordSchemas(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        // There is no authentication yet, and that is said.
        api.setSecurity(List.of());
        api.setServers(List.of(OASFactory.createServer().url("/")));
        describeTags(api);
        // A frame of a stream of events is described by the stream's format, not by schemas.
        api.getComponents().removeSchema("OutboundSseEvent");
        api.getComponents().removeSchema("MediaType");
        // Only tables have these pages, and a table is described as a text.
        api.getComponents().removeSchema("PageHit");
        api.getComponents().removeSchema("PageMatrixRow");
        schemas.complete(api.getComponents());
        CommonComponents.addTo(api.getComponents());
        var parameters = new ParameterTexts();
        var examples = new AnswerExamples();
        api.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> {
                if (operation.getParameters() != null) {
                    operation.getParameters().forEach(parameter -> parameters.describe(operation, parameter));
                }
                new DescribedOperation(method, path, operation).complete();
                examples.addTo(operation);
            });
        });
    }

    private static void describeTags(OpenAPI api) {
        Properties texts = OpenApiFiles.properties("tags.properties");
        api.getTags().forEach(tag -> tag.setDescription(texts.getProperty(tag.getName())));
    }
}
