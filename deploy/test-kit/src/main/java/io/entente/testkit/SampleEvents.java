package io.entente.testkit;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The cooperation of Hanoi and Île-de-France as events, in the order in which they are recorded. */
public final class SampleEvents {

    public static final String RESOURCE = "io/entente/sample/hanoi-ile-de-france.ndjson";

    private SampleEvents() {}

    /** One structured CloudEvent per line, as text. */
    public static List<String> lines() {
        try (InputStream resource = SampleEvents.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; it comes with entente-common");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
    }

    public static List<CloudEvent> events() {
        return lines().stream()
                .map(line -> CloudEventCodec.structured(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
