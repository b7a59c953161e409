package io.entente.query.projector;

import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The parked events of the serving generation that no dead letter has announced yet. */
final class DeadLetters {

    /** Rows that another instance is publishing are locked, and passed over. */
    private static final String CLAIM = """
            select generation, topic, partition, log_offset, reason, detail, record_key, record_value,
            """ + StoredHeaders.COLUMNS + """

            from entente.parked_event
            where published_at is null
                and generation = (select number from entente.generation where state = 'serving')
            order by parked_at
            limit ?
            for update skip locked
            """;

    private static final String MARK = "update entente.parked_event set published_at = now()"
            + " where generation = ? and topic = ? and partition = ? and log_offset = ?";

    private final Transactions transactions;
    private final String deadLetterTopic;
    private final int max;

    DeadLetters(DataSource dataSource, String deadLetterTopic, int max) {
        this.transactions = new Transactions(dataSource);
        this.deadLetterTopic = deadLetterTopic;
        this.max = max;
    }

    /**
     * Hands some to the publisher and marks those it returns. A failure after that publishes them again: at least once.
     *
     * @param publish returns the places of what Kafka has acknowledged
     * @return how many were handed over and how many of them were published
     */
    Passed pass(Function<List<DeadLetter>, Collection<DeadLetter.Place>> publish) throws SQLException {
        return transactions.call(connection -> {
            List<DeadLetter> claimed = claim(connection);
            Collection<DeadLetter.Place> published = claimed.isEmpty() ? List.of() : publish.apply(claimed);
            mark(connection, published);
            return new Passed(claimed.size(), published.size());
        });
    }

    /** What became of one batch. */
    record Passed(int claimed, int published) {

        boolean isComplete() {
            return claimed == published;
        }
    }

    private List<DeadLetter> claim(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CLAIM)) {
            select.setInt(1, max);
            try (ResultSet rows = select.executeQuery()) {
                var claimed = new ArrayList<DeadLetter>();
                while (rows.next()) {
                    claimed.add(DeadLetter.read(rows, deadLetterTopic));
                }
                return claimed;
            }
        }
    }

    private static void mark(Connection connection, Collection<DeadLetter.Place> published) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            for (DeadLetter.Place place : published) {
                update.setInt(1, place.generation());
                update.setString(2, place.topic());
                update.setInt(3, place.partition());
                update.setLong(4, place.offset());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
