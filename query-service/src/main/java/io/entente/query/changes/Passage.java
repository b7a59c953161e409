package io.entente.query.changes;

import java.util.List;

/** What lies after a place. */
sealed interface Passage {

    /**
     * Some of it, in the order of each partition.
     *
     * @param next after these changes, and after whatever lay between them and was not asked for
     * @param complete whether there was no more at that moment
     */
    record Some(List<PlacedChange> changes, Place next, boolean complete) implements Passage {

        public Some {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Nobody can tell any more: read everything again, then go on from the head.
     *
     * @param head where the changes end now
     */
    record Lost(Place head, Loss loss) implements Passage {}

    /** Why a place leads nowhere. */
    enum Loss {
        ANOTHER_LOG("another-log", "the place is of another log than the one that this service follows"),
        GENERATION_CHANGED("generation-changed", "another generation serves now, its rows may differ"),
        REVISED(
                "revised",
                "rows before this place have changed since: a parked event was applied, or a stream was folded again"),
        TOO_OLD("too-old", "changes after this place are no longer kept");

        private final String code;
        private final String words;

        Loss(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }
}
