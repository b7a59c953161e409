package io.entente.cli.service;

import io.entente.localstack.Loopback;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Whether a service says that it can be used. */
public final class Health {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    private Health() {}

    /** A service that does not answer is not ready. */
    public static boolean isReady(int port) {
        var uri = URI.create("http://" + Loopback.ADDRESS + ":" + port + "/q/health/ready");
        try {
            return Http.send(HttpRequest.newBuilder(uri).timeout(ANSWER_MAX).build())
                            .statusCode()
                    == 200;
        } catch (UnreachableException notYet) {
            return false;
        }
    }
}
