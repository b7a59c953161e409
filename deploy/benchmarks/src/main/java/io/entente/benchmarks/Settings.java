package io.entente.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is run, and how large, from arguments such as {@code live events=20000}. */
record Settings(List<String> parts, Map<String, String> values) {

    static final List<String> PARTS = List.of("live", "rebuild", "pages", "baselines");

    private static final Map<String, String> DEFAULTS = Map.of(
            "events", "100000",
            "streams", "2000",
            "histories", "random,bunched,giant",
            "heap", "512m",
            "seed", "1",
            "connections", "32",
            "seconds", "10",
            "maxSeconds", "3600");

    /** @throws IllegalArgumentException for a part or a setting that does not exist */
    static Settings of(String... arguments) {
        var values = new TreeMap<>(DEFAULTS);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            boolean isKnown = equals < 0
                    ? PARTS.contains(argument)
                    : values.replace(argument.substring(0, equals), argument.substring(equals + 1)) != null;
            if (!isKnown) {
                throw new IllegalArgumentException("unknown: " + argument + "; parts are " + PARTS
                        + ", settings with their defaults " + new TreeMap<>(DEFAULTS));
            }
        }
        List<String> named = Arrays.stream(arguments)
                .filter(argument -> argument.indexOf('=') < 0)
                .toList();
        return new Settings(named.isEmpty() ? PARTS : named, Map.copyOf(values));
    }

    boolean includes(String part) {
        return parts.contains(part);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no setting " + name);
        }
        return value;
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    List<String> histories() {
        return List.of(text("histories").split(",", -1));
    }
}
