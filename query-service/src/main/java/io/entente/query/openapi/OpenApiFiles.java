package io.entente.query.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Files beside the description, which stand in the class path under {@code openapi}. */
final class OpenApiFiles {

    private OpenApiFiles() {}

    /** @throws IllegalStateException when there is no such file */
    static Properties properties(String name) {
        var properties = new Properties();
        try (Reader file = find(name).orElseThrow(() -> new IllegalStateException("there is no openapi/" + name))) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /** Empty when there is no such file. The caller closes it. */
    static Optional<Reader> find(String name) {
        return inClassPath("openapi/" + name);
    }

    /** Empty when there is no such file. The caller closes it. */
    static Optional<Reader> inClassPath(String path) {
        // While the service is built its own files are seen by the class loader of the thread only.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        InputStream file = loader.getResourceAsStream(path);
        return Optional.ofNullable(file).map(bytes -> new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
