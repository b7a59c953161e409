package io.entente.query.readmodel;

import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;

/** A table that queries join and whose rows another package writes: here only its columns and indexes matter. */
public record TableOnly<R extends Row>(ReadModelTable<R> table) implements Projection<R> {

    /**
     * The table of another read model.
     *
     * @param owner name of the class beside which its SQL stands, below {@code io.entente.query}; it may be of no concern
     *     to other packages
     */
    public static Projection<?> named(String table, String keyColumn, String owner) {
        try {
            Class<?> beside = Class.forName("io.entente.query." + owner);
            return new TableOnly<>(
                    ReadModelTable.<Finding>named(table, keyColumn, beside).build());
        } catch (ClassNotFoundException moved) {
            throw new IllegalArgumentException("no class " + owner, moved);
        }
    }

    /** The recorded events. */
    public static Projection<?> events() {
        return named("event", "event_id", "generation.TableDefinition");
    }

    /** What the engine noticed. */
    public static Projection<?> findings() {
        return new TableOnly<>(Finding.TABLE);
    }

    @Override
    public Handlers<R> handlers() {
        throw new UnsupportedOperationException("nothing is folded");
    }

    @Override
    public int version() {
        return 1;
    }
}
