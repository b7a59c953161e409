package io.entente.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies in the log.
 *
 * @param headers in order, a list because a name may repeat
 */
public record LoggedRecord(
        int partition,
        long offset,
        @Nullable String key,
        List<Map.Entry<String, String>> headers,
        @Nullable ByteBuffer value) {

    /** A copy of the value; empty for a record without one. */
    public byte[] bytes() {
        if (value == null) {
            return new byte[0];
        }
        byte[] copy = new byte[value.remaining()];
        value.duplicate().get(copy);
        return copy;
    }

    /** The value as UTF-8; empty for a record without one. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
