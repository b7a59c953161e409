package io.entente.query.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** One operation of operators, as it follows from its path and its method. None answers with a state of the read models. */
record OperatorOperation(String path, HttpMethod method, Operation operation) {

    static final String TAG = "operations";

    private static final String DRY_RUNS = "/rebuild-dry-runs";

    static boolean isOne(Operation operation) {
        return operation.getTags() != null && operation.getTags().contains(TAG);
    }

    /** Adds the problems that it shares with others. */
    void complete() {
        answersWith(changesSomething() ? ProblemResponse.BAD_ORDER : ProblemResponse.BAD_REQUEST);
        answersWith(ProblemResponse.NOT_ACCEPTABLE);
        answersWith(ProblemResponse.INTERNAL_ERROR);
        answersWith(later());
        if (path.contains("{") || path.equals("/serving-generation") || namesAGenerationToAudit()) {
            answersWith(ProblemResponse.NOT_FOUND);
        }
        if (changesSomething() || path.endsWith("/verification")) {
            answersWith(conflict());
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            answersWith(ProblemResponse.UNSUPPORTED_MEDIA_TYPE);
        }
        if (isPaged()) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .addHeader("Link", OASFactory.createHeader().ref("Link"));
        }
    }

    private ProblemResponse later() {
        return switch (path) {
            case "/serving-generation" -> ProblemResponse.BLOCKED;
            case DRY_RUNS -> ProblemResponse.NOT_DONE;
            default -> ProblemResponse.BUSY;
        };
    }

    private boolean namesAGenerationToAudit() {
        return path.equals("/audits") && changesSomething();
    }

    private boolean changesSomething() {
        return method != HttpMethod.GET && !path.equals(DRY_RUNS);
    }

    private ProblemResponse conflict() {
        if (path.startsWith("/streams")) {
            return ProblemResponse.STREAM_CONFLICT;
        }
        return path.startsWith("/parked-events") ? ProblemResponse.PARKED_CONFLICT : ProblemResponse.CONFLICT;
    }

    private boolean isPaged() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "after".equals(parameter.getName()));
    }

    private void answersWith(ProblemResponse problem) {
        operation
                .getResponses()
                .addAPIResponse(problem.status(), OASFactory.createAPIResponse().ref(problem.component()));
    }
}
