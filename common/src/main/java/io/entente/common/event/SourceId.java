package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a registered source, such as {@code src-000}. */
public record SourceId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("src(-[a-z0-9]+)+");

    /** @throws MalformedIdException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        MalformedIdException.unless(FORM, value, "src- and a slug");
    }

    @Override
    public String toString() {
        return value;
    }
}
