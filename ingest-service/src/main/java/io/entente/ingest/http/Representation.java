package io.entente.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import io.entente.common.date.LabelLanguage;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A document that does not change while the service runs, written once, with a tag of its bytes. The tag is weak,
 * because compression changes the bytes on the way.
 *
 * <p>A text, because the framework may pass it to its JSON writer, which sends bytes as Base64.
 */
final class Representation {

    private final String text;
    private final EntityTag tag;

    private Representation(String text) {
        this.text = text;
        this.tag = new EntityTag(sha256(text.getBytes(StandardCharsets.UTF_8)), true);
    }

    static Representation json(Object value) {
        try {
            return new Representation(Json.mapper().writeValueAsString(value));
        } catch (JsonProcessingException notWritable) {
            throw new IllegalStateException("cannot be written as JSON: " + value, notWritable);
        }
    }

    /** The text, or 304 when the client has it. */
    RestResponse<String> answer(Request request) {
        return builder(request).header("Vary", "Accept-Encoding").build();
    }

    /** The same for texts that are there in several languages. */
    RestResponse<String> answer(Request request, LabelLanguage language) {
        return builder(request)
                .header("Vary", "Accept-Encoding, Accept-Language")
                .header("Content-Language", language.tag())
                .build();
    }

    /** Evaluates {@code If-None-Match} only: a document that never changes meets all other conditions. */
    private ResponseBuilder<String> builder(Request request) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        boolean isKnown = answer != null && answer.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        ResponseBuilder<String> builder = isKnown ? ResponseBuilder.notModified() : ResponseBuilder.ok(text);
        return builder.tag(tag);
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
