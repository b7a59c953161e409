package io.entente.ingest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the service.
 *
 * <p>The HTTP server answers an address with a raw {@code |} with an empty 400, before anything of the service can say why.
 * It is told to leave that to the service, which does so as the first thing.
 */
@QuarkusMain
public final class Main {

    /** Read when the server is loaded, so that no configuration of it can say this. */
    public static final String CHECKS_NO_ADDRESSES = "vertx.disableURIValidation";

    Main() {}

    public static void main(String... arguments) {
        System.setProperty(CHECKS_NO_ADDRESSES, "true");
        Quarkus.run(arguments);
    }
}
