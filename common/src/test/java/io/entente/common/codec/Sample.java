package io.entente.common.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The events of Hanoi and its partners, as they are shipped. */
public final class Sample {

    private static final String RESOURCE = "/io/entente/sample/hanoi-ile-de-france.ndjson";

    private Sample() {}

    public static Stream<CloudEvent> events() {
        try (InputStream lines = Objects.requireNonNull(Sample.class.getResourceAsStream(RESOURCE))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> CloudEventCodec.structured(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
