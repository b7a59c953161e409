package io.entente.ingest.http;

import io.entente.common.problem.Fault;
import java.util.List;

/** Parameters of the query are unknown or have a value they cannot have. Correct them all. */
public final class InvalidParameterException extends RuntimeException {

    private final transient List<Fault> faults;

    InvalidParameterException(List<Fault> faults) {
        super(String.join("; ", faults.stream().map(Fault::detail).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
