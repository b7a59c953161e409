package io.entente.query.readmodel.partnership;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.json.Texts;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How a row of partnerships fills its table. */
final class PartnershipTable {

    static final ReadModelTable<PartnershipRow> TABLE =
            columns().readIn("partnerships").build();

    private PartnershipTable() {}

    private static ReadModelTable.Builder<PartnershipRow> columns() {
        ReadModelTable.Builder<PartnershipRow> table = ReadModelTable.<PartnershipRow>named(
                        "partnership", "partnership_id", PartnershipTable.class)
                .json("name", row -> Texts.orNull(row.profile().name()))
                .text("sort_name", row -> row.profile().sortName())
                .text("kind", row -> row.profile().kind())
                .text("status", row -> row.profile().currentStatus())
                .json("status_changes", row -> row.profile().changes())
                .json("parties", row -> row.profile().parties())
                .texts("places", PartnershipTable::places)
                .texts("countries", PartnershipTable::countries)
                .json("since", row -> row.profile().since())
                .json("counts", row -> row.tally().counts())
                .json("terms", row -> row.terms().byAgreement().values())
                .json("last_activity", PartnershipTable::lastActivity)
                .texts("fields", row -> row.tally().fields().keySet())
                .texts("top_fields", row -> row.tally().topFields())
                .number("sources", row -> row.tally().sources().size())
                .json("event_ids", PartnershipRow::eventIds)
                .unexplained("sort_name", "status_changes", "places", "countries", "counts", "terms", "fields");
        explain(table, "meetings", Counts::meetings);
        explain(table, "visits", Counts::visits);
        explain(table, "siteVisits", Counts::siteVisits);
        explain(table, "agreements", Counts::agreements);
        explain(table, "commitments", Counts::commitments);
        explain(table, "tasks", Counts::tasks);
        DateColumns.add(table, "since", PartnershipRow::since);
        return DateColumns.add(table, "last_activity", PartnershipRow::lastActive);
    }

    /** Each count was raised by an event of its own. */
    private static void explain(
            ReadModelTable.Builder<PartnershipRow> table, String member, ToIntFunction<Counts> count) {
        table.explaining("counts." + member, row -> count.applyAsInt(row.tally().counts()));
    }

    private static List<String> places(PartnershipRow row) {
        return row.profile().parties().stream().map(Side::placeId).toList();
    }

    private static List<String> countries(PartnershipRow row) {
        return row.profile().parties().stream()
                .flatMap(side -> side.country().stream())
                .distinct()
                .toList();
    }

    private static @Nullable EffectiveDate lastActivity(PartnershipRow row) {
        return row.lastActivity() == null ? null : row.lastActivity().date();
    }
}
