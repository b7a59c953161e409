package io.entente.common.codec;

import io.entente.common.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes that were sent as a CloudEvent are none. The faults name every place to mend. */
public final class MalformedEventException extends RuntimeException {

    private final transient List<Fault> faults;
    private final boolean isJson;

    private MalformedEventException(String message, boolean isJson, List<Fault> faults, @Nullable Throwable cause) {
        super(message, cause);
        this.isJson = isJson;
        this.faults = List.copyOf(faults);
    }

    static MalformedEventException notJson(String why, @Nullable Throwable cause) {
        return new MalformedEventException(why, false, List.of(new Fault("", "not-json", why)), cause);
    }

    static MalformedEventException notAnEvent(List<Fault> faults) {
        return new MalformedEventException(
                faults.stream().map(Fault::detail).toList().toString(), true, faults, null);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** False when the bytes could not even be read as JSON. */
    public boolean isJson() {
        return isJson;
    }
}
