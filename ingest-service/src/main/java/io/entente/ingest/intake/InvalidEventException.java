package io.entente.ingest.intake;

import io.entente.common.problem.Fault;
import java.util.List;

/** An event, or a batch that was to be taken whole, breaks its contract. Mend every fault and post it again. */
public final class InvalidEventException extends RuntimeException {

    private final transient List<Fault> faults;

    public InvalidEventException(List<Fault> faults) {
        super(faults.size() + " faults, the first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** At least one; pointers are relative to the document that was sent. */
    public List<Fault> faults() {
        return faults;
    }
}
