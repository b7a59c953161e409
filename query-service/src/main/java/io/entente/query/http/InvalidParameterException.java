package io.entente.query.http;

import io.entente.common.problem.Fault;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.stream.Collectors;

/** Query parameters that cannot be used; all of them at once. */
public final class InvalidParameterException extends RuntimeException {

    private final List<Fault> faults;

    /** @param why goes on after the name: "is no date" */
    public InvalidParameterException(String name, String why) {
        this(List.of(fault(name, why)));
    }

    public InvalidParameterException(String name, String why, Throwable cause) {
        this(name, why);
        initCause(cause);
    }

    InvalidParameterException(List<Fault> faults) {
        super(faults.stream().map(Fault::detail).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The pointer is empty, because a parameter stands in no document. */
    static Fault fault(String name, String why) {
        return new Fault("", "invalid-parameter", name + " " + why);
    }

    /** The parameter is the last part of the path to what was violated. */
    static Fault fault(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return fault(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
    }

    static Fault unknown(String name, String known) {
        return new Fault("", "unknown-parameter", name + " is unknown here; known are: " + known);
    }
}
