package io.entente.endtoend;

import io.entente.common.position.ConsistencyToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** How far readers of one instance of the query service can see. */
record Visibility(URI query) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final String TOKEN = "Consistency-Token";

    /** Waits for as long as readers see more and more. */
    void await(ConsistencyToken token) throws Exception {
        var place = new AtomicReference<>("none");
        Progress.of(place::get).await("readers see " + token.wire(), () -> {
            place.set(place());
            return includes(token);
        });
    }

    /** Whether a reader that asks for that state now is shown it. A service that does not answer shows nothing. */
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
