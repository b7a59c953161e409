package io.entente.common.http;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request, by which the answer, the log and a problem can be brought together. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private RequestIds() {}

    /** The client's own id when it can stand in an answer and in a log, else a new one. */
    public static String of(@Nullable String sent, Supplier<UUID> newId) {
        return sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : newId.get().toString();
    }

    /** A name for the occurrence of a problem. */
    public static String urn(String id) {
        return "urn:entente:request:" + id;
    }
}
