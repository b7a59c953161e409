package io.entente.query.readmodel.network;

import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import java.util.Collection;
import java.util.List;

/** Ties as queries, the heaviest first. */
final class Ties {

    private static final String HEAVIEST_FIRST = "weight desc, tie_key desc, stream_id desc";

    private Ties() {}

    static List<TieEntity> heaviest(RowSource rows, NetworkFilter filter, int max) {
        return matching(rows, filter).listBy(HEAVIEST_FIRST, max);
    }

    /** Those that tie any of the actors. */
    static List<TieEntity> of(RowSource rows, NetworkFilter filter, Collection<String> actors, int max) {
        return matching(rows, filter)
                .where("actors && cast(? as text[])", actors.toArray(String[]::new))
                .listBy(HEAVIEST_FIRST, max);
    }

    private static Selection<TieEntity> matching(RowSource rows, NetworkFilter filter) {
        return rows.select(TieEntity.class, "tie")
                .where("joins")
                .whereOneOf("kind", filter.kinds())
                .where("coalesce(since_latest >= ?, true)", filter.since())
                .where("coalesce(since_earliest <= ?, true)", filter.asOf())
                .where("stream_id = ?", filter.partnership());
    }
}
