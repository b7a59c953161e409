package io.entente.localstack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one line a process prints when it accepts connections: {@code READY} and facts as {@code name=value}.
 *
 * <p>Names and values have no spaces.
 */
public record ReadyLine(Map<String, String> facts) {

    private static final String WORD = "READY";

    public ReadyLine {
        facts = Map.copyOf(facts);
    }

    /** Empty when the line is another one. */
    public static Optional<ReadyLine> parse(String line) {
        String[] words = line.split(" ", -1);
        if (!words[0].equals(WORD)) {
            return Optional.empty();
        }
        var facts = new LinkedHashMap<String, String>();
        for (int word = 1; word < words.length; word++) {
            int equals = words[word].indexOf('=');
            if (equals > 0) {
                facts.put(words[word].substring(0, equals), words[word].substring(equals + 1));
            }
        }
        return Optional.of(new ReadyLine(facts));
    }

    /** @throws IllegalStateException when the line does not carry the fact */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("the process did not tell its " + name + ": " + this);
        }
        return value;
    }

    @Override
    public String toString() {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("", WORD, ""));
    }
}
