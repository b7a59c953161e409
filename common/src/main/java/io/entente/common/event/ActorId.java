package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a person ({@code person-…}) or an organisation ({@code org-…}). */
public record ActorId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(person|org)(-[a-z0-9]+)+");

    /** @throws MalformedIdException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorId {
        MalformedIdException.unless(FORM, value, "person- or org- and a slug");
    }

    @Override
    public String toString() {
        return value;
    }
}
