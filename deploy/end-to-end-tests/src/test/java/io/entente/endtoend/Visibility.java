package io.entente.endtoend;

import io.entente.common.position.ConsistencyToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** The state that readers of one query service get. */
record Visibility(URI query) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final String TOKEN = "Consistency-Token";

    /** Waits for a state as long as there is progress. */
    void await(ConsistencyToken token) throws Exception {
        var place = new AtomicReference<>("none");
        Progress.of(place::get).await("readers see " + token.wire(), () -> {
            place.set(place());
            return includes(token);
        });
    }

    /** Whether a reader that asks for that state gets it now; false when the service does not answer. */
    boolean includes(ConsistencyToken token) throws InterruptedException {
        try {
            return send(asking().header(TOKEN, token.wire()).header("Prefer", "wait=1"))
                            .statusCode()
                    == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private String place() throws InterruptedException {
        try {
            return send(asking()).headers().firstValue(TOKEN).orElse("none");
        } catch (IOException noAnswer) {
            return "none";
        }
    }

    private HttpRequest.Builder asking() {
        return HttpRequest.newBuilder(query.resolve("/partnerships?limit=1")).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
