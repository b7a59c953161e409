package io.entente.ingest.intake;

import io.entente.common.codec.MalformedEventException;
import io.entente.common.problem.Fault;
import io.entente.ingest.receipts.Receipt;
import java.util.List;

/** What became of one event of a batch. */
public sealed interface Outcome {

    /** It is in the log. */
    record Stored(Receipt receipt) implements Outcome {}

    /** It would have been taken, but only a check was asked for. */
    record Checked(Check check) implements Outcome {}

    /** It was not acknowledged; why says whether it may be stored all the same. */
    record Refused(Throwable why) implements Outcome {

        /** Characters of the faults it names: what it takes up until it is answered. */
        public int textLength() {
            return faults().stream()
                    .mapToInt(fault -> fault.pointer().length() + fault.detail().length())
                    .sum();
        }

        private List<Fault> faults() {
            if (why instanceof InvalidEventException invalid) {
                return invalid.faults();
            }
            return why instanceof MalformedEventException malformed ? malformed.faults() : List.of();
        }
    }
}
