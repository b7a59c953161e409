package io.entente.ingest.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands a body on without reading it. */
@Provider
public class PostedFeedReader implements MessageBodyReader<PostedFeed> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PostedFeed.class;
    }

    @Override
    public PostedFeed readFrom(
            Class<PostedFeed> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return new PostedFeed(body, ContentCoding.of(headers));
    }
}
