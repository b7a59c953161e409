package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a site, such as {@code site-seine-aval}. */
public record SiteId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("site(-[a-z0-9]+)+");

    /** @throws MalformedIdException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiteId {
        MalformedIdException.unless(FORM, value, "site- and a slug");
    }

    @Override
    public String toString() {
        return value;
    }
}
