package io.entente.query.openapi;

import io.entente.query.http.MediaTypes;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One operation, as it follows from its path and its parameters. */
record DescribedOperation(String path, Operation operation) {

    /** Adds the headers and the problems that it shares with others. */
    void complete() {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.setContent(formats(ok.getContent()));
        answersWith(ProblemResponse.BAD_REQUEST, ProblemResponse.NOT_ACCEPTABLE, ProblemResponse.INTERNAL_ERROR);
        // A list of IATI activities without one is not valid.
        if (path.contains("{") || ok.getContent().getMediaType(MediaTypes.IATI_XML) != null) {
            answersWith(ProblemResponse.NOT_FOUND);
        }
        if (has("after")) {
            answersWith(followsChanges() ? ProblemResponse.CHANGES_LOST : ProblemResponse.GONE);
            ok.addHeader("Link", OASFactory.createHeader().ref("Link"));
        }
        if (has("knownAt") || path.endsWith("/explain") || path.startsWith("/events/")) {
            answersWith(ProblemResponse.STREAM_TOO_LONG);
        }
        if (readsTheLedger()) {
            readsAState(ok);
        }
        if (readsTheLedger() || comesWithTheBuild()) {
            isTagged(ok);
        }
    }

    private void isTagged(APIResponse ok) {
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("The client has this answer"));
        ok.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        operation.addParameter(OASFactory.createParameter().ref("IfNoneMatch"));
    }

    private void readsAState(APIResponse ok) {
        answersWith(followsChanges() ? ProblemResponse.CHANGES_UNAVAILABLE : ProblemResponse.UNAVAILABLE);
        ok.addHeader("Consistency-Token", OASFactory.createHeader().ref("ConsistencyToken"))
                .addHeader("Entente-As-Of", OASFactory.createHeader().ref("AsOf"));
        Stream.of("Generation", "ConsistencyToken", "Prefer")
                .filter(name -> !(name.equals("Generation") && followsChanges()))
                .filter(name -> !(name.equals("ConsistencyToken") && has("Consistency-Token")))
                .map(name -> OASFactory.createParameter().ref(name))
                .forEach(operation::addParameter);
    }

    private boolean followsChanges() {
        return path.equals("/changes");
    }

    private boolean readsTheLedger() {
        return !path.startsWith("/problems") && !comesWithTheBuild();
    }

    private boolean comesWithTheBuild() {
        return path.startsWith("/vocabularies") || path.equals("/quality/rules");
    }

    private void answersWith(ProblemResponse... problems) {
        for (ProblemResponse problem : problems) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            problem.status(), OASFactory.createAPIResponse().ref(problem.component()));
        }
    }

    /** Without the quality that a resource gives to one, and as texts where they are no JSON. */
    private static Content formats(Content offered) {
        Content formats = OASFactory.createContent();
        offered.getMediaTypes().forEach((name, type) -> {
            String format = name.replaceAll(";.*", "");
            if (!format.endsWith("json")) {
                type.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
            }
            formats.addMediaType(format, type);
        });
        return formats;
    }

    private boolean has(String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(any -> parameter.equals(any.getName()));
    }
}
