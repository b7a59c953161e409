package io.entente.common.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of codes for one question, such as the kinds of meetings.
 *
 * @param name kebab-case, singular: {@code meeting-kind}
 * @param version rises when a code loses its meaning; new codes do not change it
 * @param about what the list is for, in English
 * @param concepts in the order in which they are shown
 */
public record Vocabulary(String name, int version, String about, List<Concept> concepts) {

    /** What codes begin with that a producer has made up. They are legal everywhere and have no label. */
    public static final String PRIVATE_PREFIX = "x-";

    public Vocabulary {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(about, "about");
        concepts = List.copyOf(concepts);
    }

    /** Empty for private codes too. */
    public Optional<Concept> find(String code) {
        return concepts.stream().filter(concept -> concept.code().equals(code)).findFirst();
    }

    /** A producer may use the code: it is in the list, or private. */
    public boolean allows(String code) {
        return isPrivate(code) || find(code).isPresent();
    }

    /** Made up by a producer: {@code x-} and at least one more character. */
    public static boolean isPrivate(String code) {
        return code.startsWith(PRIVATE_PREFIX) && code.length() > PRIVATE_PREFIX.length();
    }

    /** The name of the code as {@link Concept#label} gives it; the code itself when it is not in the list. */
    public String label(String code, String languageTag) {
        return find(code).map(concept -> concept.label(languageTag)).orElse(code);
    }

    /** In the order of the list. */
    public List<String> codes() {
        return concepts.stream().map(Concept::code).toList();
    }
}
