package io.entente.query.parking;

import io.entente.common.position.LogPosition;
import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Projections;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projector.ChangeLog;
import io.entente.query.projector.Dictionary;
import io.entente.query.projector.EventLog;
import io.entente.query.projector.JdbcTransaction;
import io.entente.query.projector.ParkReason;
import io.entente.query.projector.ParkedEvent;
import io.entente.query.projector.RecordReader;
import io.entente.query.refold.GenerationStreams;
import io.entente.query.refold.PresentProjections;
import io.entente.query.refold.RevisedCheckpoint;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Makes of applied events parked ones, as if the code that met them had not known their types. */
@Singleton
public class Planting {

    private final Transactions transactions;
    private final Dictionary dictionary;
    private final EventLog log;
    private final PresentProjections projections;
    private final List<ReadModelTable<?>> tables;

    Planting(
            @DataSource("rebuild") javax.sql.DataSource dataSource,
            EventLog log,
            PresentProjections present,
            Projections projections) {
        this.transactions = new Transactions(dataSource);
        this.dictionary = new Dictionary(dataSource);
        this.log = log;
        this.projections = present;
        this.tables = Stream.concat(
                        Stream.of(Finding.TABLE),
                        projections.all().stream().<ReadModelTable<?>>map(projection -> projection.table()))
                .toList();
    }

    /** In every generation that follows the log. The event must be applied there, or be a duplicate of one that is. */
    public void park(LogPosition position) throws SQLException {
        RecordReader reader = log.records(log.identity());
        ConsumerRecord<byte[], byte[]> record = record(position);
        RecordedEvent event =
                ((RecordReader.Reading.Accepted) reader.read(record)).stored().event();
        transactions.call(connection -> {
            List<Integer> following = following(connection);
            new RevisedCheckpoint(connection, position.partition()).lock(following);
            for (int generation : following) {
                var changes = new ChangeLog(generation, 1);
                var transaction = new JdbcTransaction(
                        connection, new JdbcTransaction.Tables(generation, log.topic(), reader, changes, dictionary));
                park(connection, generation, transaction, record, event);
            }
            return true;
        });
    }

    private void park(
            Connection connection,
            int generation,
            JdbcTransaction transaction,
            ConsumerRecord<byte[], byte[]> record,
            RecordedEvent event)
            throws SQLException {
        var history = new ArrayList<>(
                transaction.histories(List.of(event.streamId())).getOrDefault(event.streamId(), List.of()));
        Instant recordedAt = history.stream()
                .filter(event::equals)
                .map(RecordedEvent::recordedAt)
                .findFirst()
                .orElseGet(event::recordedAt);
        boolean applied = history.remove(event);
        GenerationStreams streams = projections.in(connection, generation);
        streams.replaceRows(
                event.streamId(), streams.fold(event.streamId(), history).fold());
        transaction.park(List.of(new ParkedEvent(
                record, recordedAt, ParkReason.UNKNOWN_TYPE, "planted", null, event.key(), event.streamId())));
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from g" + generation + ".event where stream_id = '" + event.streamId()
                    + "' and log_offset = " + record.offset());
            statement.execute("update entente.checkpoint set revision = revision + 1, parked = parked + 1, "
                    + (applied ? "applied = applied - 1" : "duplicates = duplicates - 1") + " where generation = "
                    + generation + " and partition = " + record.partition());
        }
    }

    /** All rows of the stream in a generation, as a text. */
    public String rows(int generation, String streamId) throws SQLException {
        return transactions.call(connection -> {
            var all = new StringBuilder();
            for (String table : tableNames()) {
                String sql = "select string_agg(to_jsonb(t)::text, e'\\n' order by to_jsonb(t)::text) from g"
                        + generation + "." + table + " t where stream_id = ?";
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setString(1, streamId);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        all.append(table).append('\n').append(row.getString(1)).append('\n');
                    }
                }
            }
            return all.toString();
        });
    }

    /** The serving one first. */
    public List<Integer> following() throws SQLException {
        return transactions.call(Planting::following);
    }

    public String text(String sql) throws SQLException {
        return transactions.call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        });
    }

    private List<String> tableNames() {
        return Stream.concat(Stream.of("event"), tables.stream().map(ReadModelTable::name))
                .toList();
    }

    private static List<Integer> following(Connection connection) throws SQLException {
        return Generations.all(connection).stream()
                .filter(Generation::isFollowing)
                .sorted((one, other) -> Boolean.compare(other.isServing(), one.isServing()))
                .map(Generation::number)
                .toList();
    }

    private ConsumerRecord<byte[], byte[]> record(LogPosition position) {
        try (var consumer = log.consumer(1)) {
            var partition = new TopicPartition(position.topic(), position.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, position.offset());
            return consumer.poll(Duration.ofSeconds(10)).records(partition).get(0);
        }
    }
}
