package io.entente.common.vocabulary;

import java.util.Collection;

/** A vocabulary was asked for that is not shipped. The message lists those that are. */
public final class UnknownVocabularyException extends RuntimeException {

    private final String name;

    UnknownVocabularyException(String name, Collection<String> known) {
        super("no vocabulary '%s'; known are %s".formatted(name, String.join(", ", known)));
        this.name = name;
    }

    public String name() {
        return name;
    }
}
