package io.entente.common.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that was used as an id does not have the form of that id. The message says which form it must have. */
public final class MalformedIdException extends RuntimeException {

    /** Longer ids are refused: ids become part of URLs, keys and other ids. */
    static final int LENGTH_MAX = 200;

    private final @Nullable String id;

    private MalformedIdException(@Nullable String id, String form) {
        super("'" + id + "' must be at most " + LENGTH_MAX + " characters: " + form);
        this.id = id;
    }

    public @Nullable String id() {
        return id;
    }

    static void unless(Pattern pattern, @Nullable String id, String form) {
        if (id == null || id.length() > LENGTH_MAX || !pattern.matcher(id).matches()) {
            throw new MalformedIdException(id, form);
        }
    }
}
