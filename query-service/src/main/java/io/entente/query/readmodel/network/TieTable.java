package io.entente.query.readmodel.network;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a row of the network fills its table. */
final class TieTable {

    static final ReadModelTable<TieRow> TABLE = ReadModelTable.<TieRow>named("tie", "tie_key", TieTable.class)
            .text("kind", TieRow::kind)
            .texts("actors", TieRow::actors)
            .flag("joins", row -> row.actors().size() > 1)
            .json("since", TieRow::since)
            .date("since_earliest", row -> earliest(row.since()))
            .date("since_latest", row -> latest(row.since()))
            .json("changes", TieRow::changes)
            .number("weight", TieRow::weight)
            .flag("amount_known", TieRow::amountKnown)
            .json("event_ids", TieRow::eventIds)
            .json("sources", TieRow::sources)
            .readIn("graph")
            .build();

    private TieTable() {}

    private static @Nullable LocalDate earliest(@Nullable EffectiveDate since) {
        return since == null ? null : since.bounds().earliest();
    }

    private static @Nullable LocalDate latest(@Nullable EffectiveDate since) {
        return since == null ? null : since.bounds().latest();
    }
}
