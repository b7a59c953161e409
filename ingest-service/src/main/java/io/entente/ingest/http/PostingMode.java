package io.entente.ingest.http;

import io.entente.common.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request wants its events to be taken.
 *
 * @param validateOnly check, and store nothing
 * @param allOrNothing store nothing of a batch when one of its items would be refused by the check
 */
record PostingMode(boolean validateOnly, boolean allOrNothing) {

    /** @throws InvalidParameterException naming every parameter whose value is not one of those allowed */
    static PostingMode of(@Nullable String validateOnly, @Nullable String atomicity) {
        var faults = new ArrayList<Fault>();
        boolean checkOnly = choice("validateOnly", validateOnly, "false", "true", faults);
        boolean whole = choice("atomicity", atomicity, "per-item", "validate-all", faults);
        if (!faults.isEmpty()) {
            throw new InvalidParameterException(faults);
        }
        return new PostingMode(checkOnly, whole);
    }

    private static boolean choice(String name, @Nullable String value, String no, String yes, List<Fault> faults) {
        if (value != null && !value.equals(no) && !value.equals(yes)) {
            faults.add(new Fault("", "bad-value", name + " is " + no + " or " + yes));
        }
        return yes.equals(value);
    }
}
