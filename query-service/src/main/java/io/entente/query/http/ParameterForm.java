package io.entente.query.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the values of a parameter type are written. Checked before they are converted, because the framework takes any word
 * for false and answers the rest with 404.
 *
 * @param parse throws when the text has another form
 */
record ParameterForm(String words, Consumer<String> parse) {

    private static final ParameterForm INT = new ParameterForm("a whole number", Integer::valueOf);
    private static final ParameterForm LONG = new ParameterForm("a whole number", Long::valueOf);
    private static final ParameterForm BOOLEAN = new ParameterForm("true or false", ParameterForm::requireBoolean);
    private static final ParameterForm DATE = new ParameterForm("a date of the form 2019-09-14", SentTime::day);
    private static final Map<Class<?>, ParameterForm> FORMS = Map.of(
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            boolean.class, BOOLEAN,
            Boolean.class, BOOLEAN,
            LocalDate.class, DATE);

    /** Empty for types that say themselves what they take, such as texts. */
    static Optional<ParameterForm> of(Class<?> type) {
        return Optional.ofNullable(FORMS.get(type));
    }

    boolean admits(String text) {
        try {
            parse.accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException otherForm) {
            return false;
        }
    }

    private static void requireBoolean(String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
    }
}
