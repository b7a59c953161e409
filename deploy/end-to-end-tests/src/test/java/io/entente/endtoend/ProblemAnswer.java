package io.entente.endtoend;

import java.net.http.HttpResponse;

/** An unsuccessful answer. It must be a problem document that shows no internals. */
record ProblemAnswer(String contentType, String body) {

    private static final String PROBLEM = "application/problem+json";

    static ProblemAnswer of(HttpResponse<String> response) {
        return new ProblemAnswer(response.headers().firstValue("Content-Type").orElse("none"), response.body());
    }

    /** What is wrong with it; empty when nothing is. */
    String fault() {
        if (showsInternals()) {
            return "shows internals: " + body;
        }
        return contentType.startsWith(PROBLEM) ? "" : "is no problem document but " + contentType + ": " + body;
    }

    private boolean showsInternals() {
        return body.contains("\tat ")
                || body.contains("Exception:")
                || body.contains("java.lang.")
                || body.contains("org.postgresql")
                || body.contains("org.apache.kafka");
    }
}
