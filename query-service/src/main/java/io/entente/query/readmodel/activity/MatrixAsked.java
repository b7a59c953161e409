package io.entente.query.readmodel.activity;

import io.entente.query.http.Parties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a matrix shall show. */
record MatrixAsked(
        Level level,
        List<String> codes,
        Across across,
        List<String> partnerships,
        Parties parties,
        List<Measure> measures,
        boolean certain,
        YearRange years) {

    @Nullable
    String onlyPartnership() {
        return partnerships.size() == 1 ? partnerships.get(0) : null;
    }

    ActivityFilter filter(Matrix.Columns columns) {
        return new ActivityFilter(level, codes, List.of(), columns.partnerships(), parties, years);
    }
}
