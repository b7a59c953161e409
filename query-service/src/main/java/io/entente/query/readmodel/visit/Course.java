package io.entente.query.readmodel.visit;

import io.entente.query.http.InvalidParameterException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where to where visits are asked for.
 *
 * @param from place code; null for anywhere
 * @param to place code; null for anywhere
 */
record Course(@Nullable String from, @Nullable String to) {

    static final Course ANY = new Course(null, null);

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]*)/([a-z0-9-]*)");

    /**
     * The parameter {@code direction}: two place codes with a slash between them, of which one may be missing.
     *
     * @throws InvalidParameterException when it has another form
     */
    static Course parse(@Nullable String direction) {
        if (direction == null) {
            return ANY;
        }
        Matcher course = FORM.matcher(direction);
        if (!course.matches() || direction.length() == 1) {
            throw new InvalidParameterException("direction", "must be of the form vn-hn/fr, vn-hn/ or /fr");
        }
        return new Course(orNull(course.group(1)), orNull(course.group(2)));
    }

    private static @Nullable String orNull(String code) {
        return code.isEmpty() ? null : code;
    }
}
