package io.entente.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Something that does not change while the service runs, written once, with a strong tag of its bytes. */
final class Representation {

    private final byte[] bytes;
    private final String mediaType;
    private final EntityTag tag;

    private Representation(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.tag = new EntityTag(sha256(bytes));
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
    Response answer(Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(bytes, mediaType);
        return answer.tag(tag).header("Vary", "Accept-Encoding").build();
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
