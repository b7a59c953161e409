package io.entente.query.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What operations refer to instead of repeating it. */
final class CommonComponents {

    private CommonComponents() {}

    static void addTo(Components components) {
        for (ProblemResponse problem : ProblemResponse.ALL) {
            components.addResponse(problem.component(), problem.response());
        }
        components.addSchema("Problem", problem()).addSchema("Fault", fault());
        components
                .addHeader("ConsistencyToken", header("Names the state that this answer shows, for Consistency-Token"))
                .addHeader("AsOf", header("When that state was reached, RFC 3339 in UTC"))
                .addHeader("ETag", header("Strong; changes with the state, the representation and the day"))
                .addHeader("Link", header("rel=\"next\": the next page; absent on the last one"))
                .addHeader("RetryAfter", header("Seconds"));
        components
                .addParameter("Generation", generation())
                .addParameter(
                        "ConsistencyToken",
                        parameter(
                                "Consistency-Token",
                                "Of a receipt or a read: the answer shows this state or a later one, or 503"))
                .addParameter("Prefer", parameter("Prefer", "wait=5 waits up to so many seconds for that state"))
                .addParameter("IfNoneMatch", parameter("If-None-Match", "ETag of the answer the client has"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Parameter generation() {
        return OASFactory.createParameter()
                .name("generation")
                .in(Parameter.In.QUERY)
                .description(
                        "Name or number of a generation to read instead of the one that serves: one that was kept at a"
                                + " place of the log, or stands by")
                .schema(text())
                .example("before-the-merger");
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .description("RFC 9457; type is a page of this service; its texts are in English")
                .addType(SchemaType.OBJECT)
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Fault")))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("detail", text())
                .required(List.of("pointer", "code", "detail"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
