package io.entente.query.refold;

import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The streams of which the serving generation holds events. */
@ApplicationScoped
public class Streams {

    /**
     * Goes from stream to stream by the key of the events, and looks at the events of each until one fits; exists() instead
     * would be joined, all events at once. An index by type would be written for every event and be read by nobody else.
     */
    private static final String HOLDING = """
            with recursive stream (id) as (
                (select stream_id from read_model.event where stream_id > ? order by stream_id limit 1)
                union all
                select (select stream_id from read_model.event where stream_id > stream.id order by stream_id limit 1)
                from stream where stream.id is not null)
            select id from (
                select id from stream
                where (select true from read_model.event e where e.stream_id = stream.id and split_part(e.type, '.', 3) = ? limit 1)
                limit ?) as holding
            order by id""";

    private final Transactions transactions;

    Streams(@DataSource("operators") javax.sql.DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /**
     * Those that hold an event of the type, whatever its version, in the order of their ids.
     *
     * @param type without namespace and version, as {@code MeetingHeld}
     * @param after id behind which the list begins; empty at its beginning
     */
    public List<String> holding(String type, String after, int max) throws SQLException {
        return transactions.call(connection -> {
            try (PreparedStatement select = holding(connection, "", type, after, max);
                    ResultSet rows = select.executeQuery()) {
                var ids = new ArrayList<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        });
    }

    /** @param prefix what stands before the query, such as {@code explain } */
    static PreparedStatement holding(Connection connection, String prefix, String type, String after, int max)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(prefix + HOLDING);
        select.setString(1, after);
        select.setString(2, type);
        select.setInt(3, max);
        return select;
    }

    /** Of the log, in which the stream is; empty when no event of it is held. */
    Optional<Integer> partition(String streamId) throws SQLException {
        String sql = "select partition from read_model.event where stream_id = ? order by log_offset limit 1";
        return transactions.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, streamId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
                }
            }
        });
    }
}
