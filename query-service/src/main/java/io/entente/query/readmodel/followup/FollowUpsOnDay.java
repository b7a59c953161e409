package io.entente.query.readmodel.followup;

import io.entente.query.projection.Column;
import io.entente.query.readmodel.selection.RowSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tasks and commitments as they stood on a day: without those that were certainly made later, and without what was
 * certainly heard later. Rows of the view with other values where reports decide.
 */
final class FollowUpsOnDay {

    private static final Set<String> TOLD_BY_REPORTS = Set.of("reports", "status", "closed", "last_heard");

    /** As {@link Reports} tells: the first report that ends it decides, else the last. */
    private static final String HEARD = """
            select coalesce(jsonb_agg(report order by nth), '[]') as reports,
                coalesce((array_agg(report ->> 'status' order by nth) filter (where ends))[1],
                    (array_agg(report ->> 'status' order by nth desc))[1], '%s') as status,
                coalesce(bool_or(ends), false) as closed,
                case when count(*) = 0 then told.occurred_latest
                    else (array_agg(cast(report -> 'occurred' -> 'date' ->> 'latest' as date) order by nth desc))[1] end
                    as last_heard
            from (select report, nth, report ->> 'status' in (%s) as ends
                from jsonb_array_elements(told.reports) with ordinality as all_reports (report, nth)
                where coalesce(cast(report -> 'occurred' -> 'date' ->> 'earliest' as date) <= %s, true)) as until""";

    private FollowUpsOnDay() {}

    /** @param values bound so far, in order; those of this are added */
    static String sql(RowSource rows, LocalDate day, List<Object> values) {
        String from = rows.from(FollowUps.TABLE, values);
        values.add(day);
        String bound = "?" + values.size();
        String finals = Report.finals().stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        String others = FollowUpProjection.TABLE.columns().stream()
                .map(Column::name)
                .filter(name -> !TOLD_BY_REPORTS.contains(name))
                .map(name -> ", told." + name)
                .collect(Collectors.joining());
        return "select told.stream_id" + others + ", heard.* from (select * from " + from
                + ") as told cross join lateral ("
                + HEARD.formatted(FollowUpRow.OPEN, finals, bound)
                + ") as heard where coalesce(told.occurred_earliest <= " + bound + ", true)";
    }
}
