package io.entente.ingest.http;

import io.entente.ingest.intake.LimitsConfig;
import io.entente.ingest.intake.RequestTooLargeException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.zip.ZipException;

/** Reads bodies up to the configured size, after decompression; the framework would answer a larger one without a problem. */
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
            InputStream body)
            throws IOException {
        byte[] bytes = read(ContentCoding.of(headers), body);
        if (bytes.length > bytesMax) {
            throw RequestTooLargeException.body(bytesMax);
        }
        return new PostedBody(bytes);
    }

    /** One byte more than allowed at the most. */
    private byte[] read(ContentCoding coding, InputStream body) throws IOException {
        try {
            return coding.decode(body).readNBytes(bytesMax + 1);
        } catch (ZipException | EOFException notCodedSo) {
            throw new UnreadableBodyException(notCodedSo);
        }
    }
}
