package io.entente.query.parking;

import io.entente.query.projector.StoredRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for parked events of one generation. */
final class ParkedQuery {

    private static final String SERVING = "(select number from entente.generation where state = 'serving')";

    private final String columns;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String order = "";

    /** @param generation null for the one that serves */
    private ParkedQuery(String columns, @Nullable Integer generation, String topic) {
        this.columns = columns;
        if (generation == null) {
            and("generation = " + SERVING);
        } else {
            and("generation = ?", generation);
        }
        and("topic = ?", topic);
    }

    /** Rows for {@link ParkedSummary}, in the order of the log. */
    static ParkedQuery list(ParkedFilter filter, String topic, @Nullable ParkedPlace after, int max) {
        var query = new ParkedQuery(ParkedSummary.COLUMNS, filter.generation(), topic);
        query.and(filter.resolved().condition());
        query.andIfGiven("reason = ?", filter.reason());
        query.andIfGiven("stream_id = ?", filter.stream());
        query.andIfGiven("partition = ?", filter.partition());
        if (after != null) {
            query.and("(partition, log_offset) > (?, ?)", after.partition(), after.offset());
        }
        query.order = " order by partition, log_offset limit " + max;
        return query;
    }

    /** The row for {@link ParkedDetails}. */
    static ParkedQuery one(@Nullable Integer generation, String topic, ParkedPlace place) {
        // A name that comes twice among the columns is read from the first of them: they hold the same.
        String columns = String.join(", ", ParkedSummary.COLUMNS, StoredRecord.COLUMNS, ParkedDetails.COLUMNS);
        var query = new ParkedQuery(columns, generation, topic);
        query.and("partition = ? and log_offset = ?", place.partition(), place.offset());
        return query;
    }

    PreparedStatement prepared(Connection connection) throws SQLException {
        return prepared(connection, "");
    }

    /** @param prefix what stands before the query, such as {@code explain } */
    PreparedStatement prepared(Connection connection, String prefix) throws SQLException {
        String sql = prefix + "select " + columns + " from entente.parked_event where "
                + String.join(" and ", conditions) + order;
        PreparedStatement select = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
        return select;
    }

    private void and(String condition, Object... about) {
        conditions.add(condition);
        values.addAll(List.of(about));
    }

    private void andIfGiven(String condition, @Nullable Object about) {
        if (about != null) {
            and(condition, about);
        }
    }
}
