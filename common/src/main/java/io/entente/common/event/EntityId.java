package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names something inside a partnership, such as {@code fr-idf~vn-hn.meeting.hai-pecresse}. */
public record EntityId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([-~][a-z0-9]+)*(\\.[a-z0-9]+([-~][a-z0-9]+)*){2,}");

    /** @throws MalformedIdException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntityId {
        MalformedIdException.unless(FORM, value, "the partnership id, the kind of entity and a slug, joined with dots");
    }

    @Override
    public String toString() {
        return value;
    }
}
