package io.entente.query.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Strong entity tags, computed from what an answer is made of and not from its bytes, so that a 304 costs one statement.
 *
 * <p>A tag therefore changes whenever anything was applied or discarded, at midnight UTC, and with every build and every setting that
 * answers show, even if this answer stays as it was; it never stays when the answer changes. Bytes that are compressed have
 * another tag than those that are not, because {@code Accept-Encoding} is part of the request.
 */
final class ETags {

    private static final int HASH_BYTES = 18;

    private ETags() {}

    /**
     * @param presentation as {@link Presentation#name()} says
     * @param headers values of the headers named in {@link Negotiation#HEADERS}, by name
     * @param today because answers may depend on it
     */
    static String of(
            String presentation, ServedState state, URI request, Map<String, String> headers, LocalDate today) {
        String madeOf = presentation + "\n" + state.log() + "\n" + state.generation() + "\n" + state.nextOffsets()
                + "\n" + state.revision() + " " + state.discarded() + "\n" + request.getRawPath() + "?"
                + request.getRawQuery() + "\n" + today;
        return of(madeOf, headers);
    }

    /**
     * @param madeOf all that an answer is made of, but for the headers
     * @param headers values of the headers named in {@link Negotiation#HEADERS}, by name
     */
    static String of(String madeOf, Map<String, String> headers) {
        var text = new StringBuilder(madeOf);
        Negotiation.HEADERS.forEach(name -> text.append('\n').append(headers.getOrDefault(name, "")));
        byte[] hash = Arrays.copyOf(sha256().digest(bytes(text.toString())), HASH_BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    }

    /** Whether {@code If-None-Match} names the tag. {@code *} never does: it is not known yet whether there is an answer. */
    static boolean isNamed(String etag, List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(etag) || tag.equals("W/" + etag));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
