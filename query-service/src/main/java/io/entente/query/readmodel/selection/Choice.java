package io.entente.query.readmodel.selection;

import io.entente.query.http.InvalidParameterException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parameter that takes one of a few words: the names of constants, lower-case with hyphens. */
public final class Choice {

    private Choice() {}

    /** @throws InvalidParameterException naming all words, when it is none of them */
    public static <T extends Enum<T>> T of(Class<T> type, String parameter, @Nullable String word, T unlessGiven) {
        T chosen = orNull(type, parameter, word);
        return chosen == null ? unlessGiven : chosen;
    }

    /**
     * Null when the parameter is absent.
     *
     * @throws InvalidParameterException naming all words, when it is none of them
     */
    public static <T extends Enum<T>> @Nullable T orNull(Class<T> type, String parameter, @Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException(parameter, "must be one of " + words(type)));
    }

    private static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
