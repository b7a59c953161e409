package io.entente.common.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type, or a range of them, as RFC 9110 writes it: {@code text/csv}, {@code text/*}, {@code *}{@code /*}.
 *
 * <p>Read here and not by the HTTP framework, which throws where the text is malformed.
 *
 * @param type in lower case
 * @param subtype in lower case
 * @param parameters by name in lower case
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

    private static final String ANY = "*";

    /** Longer texts are refused, because the patterns need a stack frame for some characters. */
    private static final int LENGTH_MAX = 1_000;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*\"";
    private static final Pattern TYPE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
    private static final Pattern PARAMETER =
            Pattern.compile("[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + "))?");

    public MediaRange {
        parameters = Map.copyOf(parameters);
    }

    /** Empty when the text is neither a media type nor a range. */
    public static Optional<MediaRange> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        // Older Java clients send an asterisk alone.
        String whole = stripped.matches("\\*\\s*(;.*)?") ? ANY + "/" + stripped : stripped;
        Matcher type = TYPE.matcher(whole);
        if (!type.lookingAt() || (type.group(1).equals(ANY) && !type.group(2).equals(ANY))) {
            return Optional.empty();
        }
        return parameters(whole.substring(type.end()))
                .map(parameters -> new MediaRange(lower(type.group(1)), lower(type.group(2)), parameters));
    }

    private static Optional<Map<String, String>> parameters(String text) {
        var parameters = new TreeMap<String, String>();
        Matcher parameter = PARAMETER.matcher(text);
        int at = 0;
        while (at < text.length() && parameter.region(at, text.length()).lookingAt()) {
            if (parameter.group(1) != null) {
                parameters.putIfAbsent(lower(parameter.group(1)), unquoted(parameter.group(2)));
            }
            at = parameter.end();
        }
        return at == text.length() ? Optional.of(parameters) : Optional.empty();
    }

    /** Whether the {@code Content-Type} headers of a request say what its body is: one type that can be read. */
    public static boolean nameOneType(List<String> contentTypes) {
        return contentTypes.size() == 1
                && parse(contentTypes.get(0)).filter(type -> !type.isRange()).isPresent();
    }

    /** Whether it stands for several types: no body can have it. */
    private boolean isRange() {
        return subtype.equals(ANY);
    }

    /** How exactly it names the type; negative when it does not include it. */
    int precision(String mediaType) {
        if (mediaType.equals(type + "/" + subtype)) {
            return 2;
        }
        if (isRange() && mediaType.startsWith(type + "/")) {
            return 1;
        }
        return type.equals(ANY) ? 0 : -1;
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
