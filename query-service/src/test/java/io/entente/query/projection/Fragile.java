package io.entente.query.projection;

import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.ReferenceEvent;

/**
 * A projection that fails on wording with {@value #POISON} in it, and otherwise has a row that a test's store can
 * refuse.
 */
public final class Fragile implements Projection<Fragile.FragileRow> {

    /** Wording on which the projection fails. */
    public static final String POISON = "poison";

    /** Wording that every store of a test refuses. */
    public static final String UNSTORABLE = "unstorable";

    private static final ReadModelTable<FragileRow> TABLE = ReadModelTable.<FragileRow>named(
                    "fragile", "event_key", Fragile.class)
            .text("wording", FragileRow::wording)
            .readIn("fragile")
            .build();

    private final Handlers<FragileRow> handlers = Handlers.forRows(FragileRow.class)
            .on(
                    PartnershipEvent.class,
                    (rows, event) -> rows.put(new FragileRow(
                            event.key().toString(),
                            unpoisoned(event.event().wording().toString()))))
            .ignoring(ReferenceEvent.class, "has no wording")
            .build();

    /** @param wording of the event as it counts */
    public record FragileRow(String key, String wording) implements Row {}

    public static boolean isRefused(Row row) {
        return row instanceof FragileRow fragile && fragile.wording().contains(UNSTORABLE);
    }

    private static String unpoisoned(String wording) {
        if (wording.contains(POISON)) {
            throw new IllegalStateException("a projection that fails on " + POISON);
        }
        return wording;
    }

    @Override
    public ReadModelTable<FragileRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<FragileRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }
}
