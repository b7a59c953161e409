package io.entente.query.http;

import io.entente.common.date.LabelLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** What an answer is made of besides the state and the request: the code, and what the operator has set that answers show. */
@ApplicationScoped
class Presentation {

    /** What other settings say, no answer shows. */
    private static final List<String> SHOWN = List.of("entente.calendar.", "entente.iati.", "entente.publication.");

    private final String name;

    Presentation(Config config) {
        this.name = CodeVersion.of(List.of(ETags.class, LabelLanguage.class)) + settings(config);
    }

    /** Another one when the same state may look otherwise; the same on all instances of one build with the same settings. */
    String name() {
        return name;
    }

    /** Defaults are code. */
    static String settings(Config config) {
        var shown = new TreeMap<String, String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(Presentation::isShown)
                .forEach(key -> config.getOptionalValue(key, String.class).ifPresent(value -> shown.put(key, value)));
        return shown.toString();
    }

    private static boolean isShown(String key) {
        // In the environment it is written ENTENTE_CALENDAR_HOST.
        String written = key.toLowerCase(Locale.ROOT).replace('_', '.');
        return SHOWN.stream().anyMatch(written::startsWith);
    }
}
