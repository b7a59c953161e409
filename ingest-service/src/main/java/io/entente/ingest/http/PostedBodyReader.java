package io.entente.ingest.http;

import io.entente.ingest.intake.LimitsConfig;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads bodies up to the configured size; the framework would answer a larger one without a problem. */
@Provider
public class PostedBodyReader implements MessageBodyReader<PostedBody> {

    private final int bytesMax;

    PostedBodyReader(LimitsConfig limits) {
        this.bytesMax = limits.bodyBytesMax();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PostedBody.class;
    }

    @Override
    public PostedBody readFrom(
            Class<PostedBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return PostedBody.read(body, ContentCoding.of(headers), bytesMax);
    }
}
