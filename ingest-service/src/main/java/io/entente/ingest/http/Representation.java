package io.entente.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import io.entente.common.date.LabelLanguage;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Something that does not change while the service runs, written once, with a tag of its bytes: a weak one, because compression on the way changes them. */
final class Representation {

    private final byte[] bytes;
    private final String mediaType;
    private final EntityTag tag;

    private Representation(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.tag = new EntityTag(sha256(bytes), true);
    }

    static Representation json(Object value, String mediaType) {
        return new Representation(bytes(value), mediaType);
    }

    static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalStateException("cannot be written as JSON: " + value, notWritable);
        }
    }

    /** The bytes, or 304 when the client has them. */
    RestResponse<byte[]> answer(Request request) {
        return builder(request).header("Vary", "Accept-Encoding").build();
    }

    /** The same for texts that are there in several languages. */
    RestResponse<byte[]> answer(Request request, LabelLanguage language) {
        return builder(request)
                .header("Vary", "Accept-Encoding, Accept-Language")
                .header("Content-Language", language.tag())
                .build();
    }

    private ResponseBuilder<byte[]> builder(Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder<byte[]> answer = unchanged == null
                ? ResponseBuilder.ok(bytes, mediaType)
                : ResponseBuilder.create(unchanged.build().getStatus(), null);
        return answer.tag(tag);
    }

    private static String sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
