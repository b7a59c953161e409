package io.entente.query.readmodel.activity;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.Parties;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Lists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much happened, by year, type, field or country, certainly and possibly. */
@Tag(name = "figures")
@Path("/statistics")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
public class StatisticsResource {

    private final Past past;
    private final Lists lists;

    StatisticsResource(Past past, Lists lists) {
        this.past = past;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listStatistics",
            summary = "How many events, certainly and possibly",
            description =
                    "Sums any number of events, so there is no explanation and no eventIds: the timeline with the same"
                            + " type, field and days names them.")
    @ReadSnapshot
    public Page<Statistic> list(
            @QueryParam("by") @Nullable String by,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("type") List<String> types,
            @QueryParam("field") @Nullable String field,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Grouping grouping = Choice.of(Grouping.class, "by", by, Grouping.YEAR);
        var filter = new ActivityFilter(
                Level.CODE,
                Optional.ofNullable(field).stream().toList(),
                types,
                Optional.ofNullable(partnership).stream().toList(),
                parties,
                YearRange.of(year, from, to));
        var rows = past.rows(knownAt, partnership);
        return lists.page(
                Statistics.matching(rows, grouping, filter),
                Statistics.ORDERS,
                page,
                row -> Statistic.of(row, grouping, language.language()));
    }
}
