package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a partnership: lower-case place codes joined with {@code ~}, such as {@code fr-idf~vn-hn}.
 *
 * <p>Assigned once and never recomputed, also when place codes change.
 */
public record PartnershipId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(~[a-z0-9]+(-[a-z0-9]+)*)+");

    /** @throws MalformedIdException when the value has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnershipId {
        MalformedIdException.unless(FORM, value, "place codes joined with ~, such as fr-idf~vn-hn");
    }

    @Override
    public String toString() {
        return value;
    }
}
