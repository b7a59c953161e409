package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a place in the registry of places, such as {@code vn-hn} or {@code fr}. */
public record PlaceId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws MalformedIdException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceId {
        MalformedIdException.unless(FORM, value, "lower-case letters and digits joined with hyphens");
    }

    @Override
    public String toString() {
        return value;
    }
}
