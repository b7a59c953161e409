package io.entente.cli.instance;

import java.nio.file.Path;

/**
 * The directory {@code .entente} of a checkout: data, logs and what is recorded about running processes.
 *
 * @param root the checkout
 */
public record InstanceHome(Path root) {

    public Path directory() {
        return root.resolve(".entente");
    }

    public Path logs() {
        return directory().resolve("logs");
    }

    public Path kafka() {
        return directory().resolve("kafka");
    }

    public Path postgres() {
        return directory().resolve("postgres");
    }

    /** Which processes were started; absent when nothing runs. */
    Path record() {
        return directory().resolve("instance.json");
    }

    /** Held while an instance starts. */
    Path lock() {
        return directory().resolve("lock");
    }

    /** Present once the sample is in the log. */
    public Path sampleMark() {
        return directory().resolve("sample-posted");
    }

    /** The packaged program of a service. */
    Path serviceJar(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
