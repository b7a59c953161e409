package io.entente.ingest.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace a request belongs to. What breaks that standard is left out, as the standard asks. */
public record TraceContext(
        @Nullable String traceparent, @Nullable String tracestate) {

    public static final TraceContext NONE = new TraceContext(null, null);

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}[ -~]*");
    private static final Pattern TRACESTATE = Pattern.compile("[\\t -~]*");
    private static final int LENGTH_MAX = 512;

    public TraceContext {
        if (traceparent == null
                || traceparent.length() > LENGTH_MAX
                || !TRACEPARENT.matcher(traceparent).matches()) {
            traceparent = null;
            tracestate = null;
        } else if (tracestate != null
                && (tracestate.length() > LENGTH_MAX
                        || !TRACESTATE.matcher(tracestate).matches())) {
            tracestate = null;
        }
    }

    /** An event that names its own trace keeps it: it was created in that one. */
    void continueIn(ObjectNode document) {
        if (traceparent != null && !document.hasNonNull("traceparent")) {
            document.put("traceparent", traceparent);
            if (tracestate == null) {
                // One that is there belongs to another trace.
                document.remove("tracestate");
            } else {
                document.put("tracestate", tracestate);
            }
        }
    }
}
