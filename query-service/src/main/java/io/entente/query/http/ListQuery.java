package io.entente.query.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What list is asked for: its path and its filters, whatever part of it. */
record ListQuery(String path, Map<String, List<String>> filters) {

    private static final String LIMIT = "limit";
    private static final String AFTER = "after";

    static ListQuery of(UriInfo uri) {
        return of(uri.getRequestUri().getRawPath(), uri.getQueryParameters());
    }

    static ListQuery of(String path, MultivaluedMap<String, String> parameters) {
        var filters = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> filters.put(name, List.copyOf(values)));
        filters.remove(LIMIT);
        filters.remove(AFTER);
        return new ListQuery(path, filters);
    }

    /** Equal for equal lists; the order of the parameters does not matter, that of one parameter's values does. */
    long hash() {
        var lines = new ArrayList<String>();
        lines.add(path);
        filters.forEach((name, values) -> values.forEach(value -> lines.add(sized(name) + sized(value))));
        return ByteBuffer.wrap(sha256(String.join("\n", lines))).getLong();
    }

    /** Lengths keep a value from passing for another parameter. */
    private static String sized(String text) {
        return text.length() + ":" + text;
    }

    /** The request for the page after a cursor, as path and query. */
    static String next(URI request, String cursor) {
        URI next = UriBuilder.fromUri(request).replaceQueryParam(AFTER, cursor).build();
        return relative(next);
    }

    static String relative(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
