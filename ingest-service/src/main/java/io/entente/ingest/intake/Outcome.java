package io.entente.ingest.intake;

import io.entente.ingest.receipts.Receipt;

/** What became of one event of a batch. */
public sealed interface Outcome {

    /** It is in the log. */
    record Stored(Receipt receipt) implements Outcome {}

    /** It would have been taken, but only a check was asked for. */
    record Checked(Check check) implements Outcome {}

    /** It was not acknowledged; why says whether it may be stored all the same. */
    record Refused(Throwable why) implements Outcome {}
}
