package io.entente.query.readmodel.activity;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.http.Parties;
import io.entente.query.readmodel.dating.Match;
import io.entente.query.readmodel.selection.Choice;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which matrix a client asks for, as sent. */
public record MatrixParams(
        @QueryParam("level") @Nullable String level,
        @QueryParam("rows") List<String> codes,
        @QueryParam("cols") @Nullable String cols,
        @QueryParam("partnership") List<String> partnerships,
        @QueryParam("measure") List<String> measures,
        @QueryParam("match") @Nullable String match,
        @QueryParam("years") @Nullable String years) {

    /** @throws InvalidParameterException when one of them is no word or no range of years that is known */
    MatrixAsked asked(Parties parties) {
        return new MatrixAsked(
                Choice.of(Level.class, "level", level, Level.CODE),
                codes,
                Choice.of(Across.class, "cols", cols, Across.PARTNERSHIP),
                partnerships,
                parties,
                measures(measures),
                Choice.of(Match.class, "match", match, Match.POSSIBLE) == Match.CERTAIN,
                YearRange.parse(years));
    }

    private static List<Measure> measures(List<String> words) {
        return words.isEmpty()
                ? List.of(Measure.values())
                : words.stream()
                        .map(word -> Choice.of(Measure.class, "measure", word, Measure.EVENTS))
                        .toList();
    }
}
