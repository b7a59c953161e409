package io.entente.ingest.intake;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.spi.Converter;

/** Takes only what can be the {@code source} of an event, so that a service that could store nothing does not start. */
public final class SourceConverter implements Converter<String> {

    private static final int LENGTH_MAX = 200;

    @Override
    public String convert(String value) {
        String source = value.strip();
        try {
            if (source.isEmpty() || new URI(source).toString().length() > LENGTH_MAX) {
                throw new IllegalArgumentException("a source is a URI reference of 1 to 200 characters");
            }
            return source;
        } catch (URISyntaxException notAUri) {
            throw new IllegalArgumentException("a source is a URI reference: " + notAUri.getReason(), notAUri);
        }
    }
}
