package io.entente.query.replay;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streams whose rows are compared.
 *
 * @param ids null for all
 */
record ComparedStreams(@Nullable List<String> ids) {

    static final ComparedStreams ALL = new ComparedStreams(null);

    static ComparedStreams only(Collection<String> ids) {
        return new ComparedStreams(List.copyOf(ids));
    }

    /** The condition on the rows of one table. */
    String where() {
        return ids == null ? "" : " where stream_id = any(?)";
    }

    /** @param times how often the condition stands in the statement, which has no other parameters */
    void bind(PreparedStatement statement, int times) throws SQLException {
        if (ids != null) {
            var array = statement.getConnection().createArrayOf("text", ids.toArray());
            for (int parameter = 1; parameter <= times; parameter++) {
                statement.setArray(parameter, array);
            }
        }
    }
}
