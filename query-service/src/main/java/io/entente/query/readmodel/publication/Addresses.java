package io.entente.query.readmodel.publication;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where things are found from outside. */
final class Addresses {

    private final String base;

    Addresses(URI baseUrl) {
        base = baseUrl.toString();
    }

    String partnership(String id) {
        return base + "/partnerships/" + segment(id);
    }

    String timeline(String partnershipId) {
        return partnership(partnershipId) + "/timeline";
    }

    String actor(String id) {
        return base + "/actors/" + segment(id);
    }

    String event(String source, String id) {
        return base + "/events/" + segment(source) + "/" + segment(id);
    }

    /** @param path with its slash at the beginning */
    String of(String path) {
        return base + path;
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
