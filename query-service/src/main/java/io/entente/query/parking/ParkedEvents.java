package io.entente.query.parking;

import io.entente.query.projector.EventLog;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Transactions transactions;
    private final String topic;

    ParkedEvents(@DataSource("operators") javax.sql.DataSource dataSource, EventLog log) {
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
            try (PreparedStatement select =
                            ParkedQuery.list(filter, topic, after, max).prepared(connection);
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
            try (PreparedStatement select =
                            ParkedQuery.one(generation, topic, place).prepared(connection);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ParkedDetails.read(row)) : Optional.empty();
            }
        });
    }
}
