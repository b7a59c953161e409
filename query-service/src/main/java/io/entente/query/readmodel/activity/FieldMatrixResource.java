package io.entente.query.readmodel.activity;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which partnership, country or year touched which field of cooperation how often. */
@Tag(name = "figures")
@Path("/matrix/fields")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
public class FieldMatrixResource {

    private final Past past;
    private final Lists lists;

    FieldMatrixResource(Past past, Lists lists) {
        this.past = past;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listFieldMatrix", summary = "How much was done in each field by each partnership")
    @ReadSnapshot
    public Page<MatrixRow> list(
            @QueryParam("level") @Nullable String level,
            @QueryParam("row") @Nullable String row,
            @QueryParam("cols") @Nullable String cols,
            @QueryParam("partnership") List<String> partnerships,
            @QueryParam("measure") List<String> measures,
            @QueryParam("match") @Nullable String match,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Across across = Choice.of(Across.class, "cols", cols, Across.PARTNERSHIP);
        Sureness sureness = Choice.of(Sureness.class, "match", match, Sureness.POSSIBLE);
        List<Measure> measured = measures(measures);
        YearRange years = YearRange.of(year, from, to);
        RowSource rows = past.rows(knownAt, partnerships.size() == 1 ? partnerships.get(0) : null);
        List<String> columns =
                across == Across.PARTNERSHIP && partnerships.isEmpty() ? FieldMatrix.columns(rows) : partnerships;
        var filter = new ActivityFilter(level(level), row, List.of(), columns, years);
        return lists.page(
                FieldMatrix.matching(rows, across, sureness == Sureness.CERTAIN, filter),
                FieldMatrix.ORDERS,
                page,
                found -> MatrixRow.of(
                        found,
                        filter.level(),
                        across == Across.PARTNERSHIP ? columns : List.of(),
                        measured,
                        language.language()));
    }

    private static Level level(@Nullable String word) {
        Level level = Choice.of(Level.class, "level", word, Level.CODE);
        if (level == Level.ANY) {
            throw new InvalidParameterException("level", "must be one of code, crs, sdg");
        }
        return level;
    }

    private static List<Measure> measures(List<String> words) {
        return words.isEmpty()
                ? List.of(Measure.values())
                : words.stream()
                        .map(word -> Choice.of(Measure.class, "measure", word, Measure.EVENTS))
                        .toList();
    }

    private enum Sureness {
        POSSIBLE,
        CERTAIN
    }
}
