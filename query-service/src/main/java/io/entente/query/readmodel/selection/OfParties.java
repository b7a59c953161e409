package io.entente.query.readmodel.selection;

import io.entente.query.http.Parties;
import java.util.List;

/** The condition of rows of partnerships between certain parties. */
public final class OfParties {

    private OfParties() {}

    /**
     * Reads the partnerships, which are few, by the indexes of their places and countries.
     *
     * @param column that holds the stream of a row
     * @param values bound so far, in order; what the text needs is added
     */
    public static String sql(String column, Parties parties, RowSource rows, List<Object> values) {
        if (parties.areAny()) {
            return "true";
        }
        String partnerships = rows.from("partnership", values);
        String asked = new Conditions(values)
                .and("p.countries @> array[cast(? as text)]", parties.country())
                .and("p.places @> array[cast(? as text)]", parties.place())
                .sql();
        return column + " in (select p.stream_id from (select * from " + partnerships + ") as p where " + asked + ")";
    }
}
