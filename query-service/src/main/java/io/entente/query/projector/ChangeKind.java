package io.entente.query.projector;

import java.util.Locale;

/** What a record of the log did to a generation. */
public enum ChangeKind {
    /** An event was added to its stream. */
    RECORDED,
    /** An event was corrected by another. */
    CORRECTED,
    /** An event was taken back by another. */
    RETRACTED,
    /** It could not be applied. */
    PARKED;

    /** What the table and readers say. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
