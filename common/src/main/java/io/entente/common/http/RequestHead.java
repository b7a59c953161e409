package io.entente.common.http;

import io.entente.common.problem.Fault;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be well formed in every request: without it the HTTP framework cannot say which resource is meant. */
public final class RequestHead {

    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[\\w.~!$&'()*+,;=-]{1,255})(?::(\\d{1,5}))?");

    private static final int PORT_MAX = 65_535;

    private RequestHead() {}

    /**
     * What is wrong, in words for the client; empty when the head is well formed.
     *
     * @param target path and query, or an absolute address, as the request line has it
     * @param host the header of this name, null when there is none
     */
    public static Optional<Problem> problem(String target, @Nullable String host) {
        return wrongIn(target, host)
                .map(detail -> new Fault("", "malformed-request", detail))
                .map(fault -> Problem.of(
                        ProblemType.INVALID_PARAMETER, ProblemType.INVALID_PARAMETER.wayOut(), List.of(fault)));
    }

    static Optional<String> wrongIn(String target, @Nullable String host) {
        if (!isAddress(target)) {
            return Optional.of(
                    "the address has characters that must be percent-encoded, such as %7C for | and %25 for %");
        }
        if (host == null || !isHost(host)) {
            return Optional.of("the header Host must name a host, and its port if it has one");
        }
        return Optional.empty();
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getRawSchemeSpecificPart() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isHost(String text) {
        Matcher host = HOST.matcher(text);
        return host.matches() && (host.group(1) == null || Integer.parseInt(host.group(1)) <= PORT_MAX);
    }
}
