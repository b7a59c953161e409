package io.entente.query.generation;

import java.util.Locale;

/** What is done with a generation. */
public enum GenerationState {
    /** Only a rebuild writes into it. */
    BUILDING,
    /** Follows the log, and nobody reads it. */
    STANDBY,
    /** Follows the log, and is what readers see; there is one. */
    SERVING,
    /** Stands still at a place of the log, and is read by its name. */
    KEPT,
    /** Its rows are gone. */
    RETIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GenerationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
