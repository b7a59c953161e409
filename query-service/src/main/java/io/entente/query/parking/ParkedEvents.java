package io.entente.query.parking;

import io.entente.query.projector.EventLog;
import io.entente.query.projector.StoredRecord;
import io.entente.query.replay.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parked events of a generation, in the order of the log. */
@ApplicationScoped
public class ParkedEvents {

    private static final String SERVING = "(select number from entente.generation where state = 'serving')";

    private final Transactions transactions;
    private final String topic;

    ParkedEvents(@DataSource("rebuild") javax.sql.DataSource dataSource, EventLog log) {
        this.transactions = new Transactions(dataSource);
        this.topic = log.topic();
    }

    /**
     * Those that the filter admits, in the order of the log, partition by partition.
     *
     * @param after where the list goes on; null at its beginning
     */
    public List<ParkedSummary> list(ParkedFilter filter, @Nullable ParkedPlace after, int max) throws SQLException {
        return transactions.call(connection -> {
            var query = new Query(filter.generation(), topic);
            query.and(filter.resolved().condition());
            query.andIfGiven("reason = ?", filter.reason());
            query.andIfGiven("stream_id = ?", filter.stream());
            query.andIfGiven("partition = ?", filter.partition());
            if (after != null) {
                query.and("(partition, log_offset) > (?, ?)", after.partition(), after.offset());
            }
            String sql = query.sql(ParkedSummary.COLUMNS) + " order by partition, log_offset limit " + max;
            try (PreparedStatement select = query.bound(connection, sql);
                    ResultSet rows = select.executeQuery()) {
                var events = new ArrayList<ParkedSummary>();
                while (rows.next()) {
                    events.add(ParkedSummary.read(rows));
                }
                return events;
            }
        });
    }

    /** @param generation null for the one that serves */
    public Optional<ParkedDetails> find(@Nullable Integer generation, ParkedPlace place) throws SQLException {
        return transactions.call(connection -> {
            var query = new Query(generation, topic);
            query.and("partition = ? and log_offset = ?", place.partition(), place.offset());
            // A name may come twice among the columns of a row: it is read by the first one.
            String sql = query.sql(ParkedSummary.COLUMNS + ", " + StoredRecord.COLUMNS + ", " + ParkedDetails.COLUMNS);
            try (PreparedStatement select = query.bound(connection, sql);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ParkedDetails.read(row)) : Optional.empty();
            }
        });
    }

    /** Conditions and what they are about. */
    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Query(@Nullable Integer generation, String topic) {
            if (generation == null) {
                and("generation = " + SERVING);
            } else {
                and("generation = ?", generation);
            }
            and("topic = ?", topic);
        }

        void and(String condition, Object... about) {
            conditions.add(condition);
            values.addAll(List.of(about));
        }

        void andIfGiven(String condition, @Nullable Object about) {
            if (about != null) {
                and(condition, about);
            }
        }

        String sql(String columns) {
            return "select " + columns + " from entente.parked_event where " + String.join(" and ", conditions);
        }

        PreparedStatement bound(Connection connection, String sql) throws SQLException {
            PreparedStatement select = connection.prepareStatement(sql);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            return select;
        }
    }
}
