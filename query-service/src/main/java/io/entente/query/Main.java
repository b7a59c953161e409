package io.entente.query;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the service.
 *
 * <p>The HTTP server would answer an address with a raw {@code |} with an empty 400. It is configured to pass such
 * addresses on, so that the service can say what is wrong.
 */
@QuarkusMain
public final class Main {

    /** A system property, because the server reads it when its class is loaded. */
    public static final String CHECKS_NO_ADDRESSES = "vertx.disableURIValidation";

    Main() {}

    public static void main(String... arguments) {
        System.setProperty(CHECKS_NO_ADDRESSES, "true");
        Quarkus.run(arguments);
    }
}
