package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.time.LocalDate;
import java.util.List;

/** Findings as queries. */
final class Quality {

    private static final SortColumn<QualityEntity> RULE = SortColumn.text("rule", row -> row.rule);
    private static final SortColumn<QualityEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<QualityEntity> KEY = SortColumn.text("finding_key", row -> row.findingKey);

    static final Orderings<QualityEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("rule", List.of(RULE, STREAM, KEY)),
            Ordering.falling("-rule", List.of(RULE, STREAM, KEY)),
            Ordering.rising("partnership", List.of(STREAM, RULE, KEY)),
            Ordering.falling("-partnership", List.of(STREAM, RULE, KEY))));

    private Quality() {}

    /**
     * No rules find nothing: the severity and the rules that were asked for exclude each other.
     *
     * @param now rows of streams that those asked of are compared with
     */
    static Selection<QualityEntity> matching(RowSource rows, RowSource now, QualityFilter filter, LocalDate today) {
        return rows.selectFrom(QualityEntity.class, values -> AllFindings.sql(rows, now, today, values))
                .where("rule = any(?)", filter.rules().toArray(String[]::new))
                .where("stream_id = ?", filter.partnership());
    }
}
