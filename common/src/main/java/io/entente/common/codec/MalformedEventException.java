package io.entente.common.codec;

import io.entente.common.problem.Fault;
import java.util.List;

/** Bytes that were sent as a CloudEvent are none. The faults name every place to mend. */
public final class MalformedEventException extends RuntimeException {

    private final transient List<Fault> faults;
    private final boolean isJson;
    private final boolean endsTooEarly;

    private MalformedEventException(String message, boolean isJson, boolean endsTooEarly, List<Fault> faults) {
        super(message);
        this.isJson = isJson;
        this.endsTooEarly = endsTooEarly;
        this.faults = List.copyOf(faults);
    }

    /** Without the parser's exception as its cause: that one holds the parser, and with it the whole document. */
    static MalformedEventException notJson(String why) {
        return new MalformedEventException(why, false, false, List.of(new Fault("", "not-json", why)));
    }

    /** The document is JSON so far, and then ends. */
    static MalformedEventException endsTooEarly(String why) {
        return new MalformedEventException(why, false, true, List.of(new Fault("", "not-json", why)));
    }

    /** It is nested deeper, or holds a longer text or number, than is read. */
    static MalformedEventException beyondLimit(String why) {
        return new MalformedEventException(why, false, false, List.of(new Fault("", "json-limit", why)));
    }

    static MalformedEventException notAnEvent(List<Fault> faults) {
        return new MalformedEventException(
                faults.stream().map(Fault::detail).toList().toString(), true, false, faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** False when the bytes could not even be read as JSON. */
    public boolean isJson() {
        return isJson;
    }

    /** Whether it is JSON up to its end, where more should have come: it may have been cut off. */
    public boolean endsTooEarly() {
        return endsTooEarly;
    }
}
