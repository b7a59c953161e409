package io.entente.query.audit;

import io.entente.query.history.EventKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Address of what became of an event in the serving generation. */
final class Fate {

    private Fate() {}

    /** A path. */
    static String of(EventKey event) {
        return "/events/" + segment(event.source()) + "/" + segment(event.id());
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
