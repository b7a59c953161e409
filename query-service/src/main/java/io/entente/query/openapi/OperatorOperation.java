package io.entente.query.openapi;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** One operation of operators, as it follows from its path and its method. None answers with a state of the read models. */
record OperatorOperation(String path, HttpMethod method, Operation operation) {

    static final String TAG = "operations";

    static boolean isOne(Operation operation) {
        return operation.getTags() != null && operation.getTags().contains(TAG);
    }

    /** Adds the problems that it shares with others. */
    void complete() {
        Stream.of(ProblemResponse.BAD_REQUEST, ProblemResponse.NOT_ACCEPTABLE, ProblemResponse.INTERNAL_ERROR)
                .forEach(this::answersWith);
        if (path.contains("{")) {
            answersWith(ProblemResponse.NOT_FOUND);
        }
        if (method != HttpMethod.GET || path.endsWith("/verification")) {
            answersWith(ProblemResponse.CONFLICT);
        }
        answersWith(path.equals("/serving-generation") ? ProblemResponse.BLOCKED : ProblemResponse.NO_DATABASE);
        if (operation.getRequestBody() != null) {
            answersWith(ProblemResponse.MEDIA_TYPE);
            operation.getRequestBody().setRequired(true);
        }
    }

    private void answersWith(ProblemResponse problem) {
        operation
                .getResponses()
                .addAPIResponse(problem.status(), OASFactory.createAPIResponse().ref(problem.component()));
    }
}
