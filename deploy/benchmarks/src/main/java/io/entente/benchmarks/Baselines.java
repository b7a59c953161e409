package io.entente.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.testkit.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What others would write over the same log: one row of a timeline for each event, and for the batches one of a summary
 * for each partnership. They know no corrections, keep no positions with the data and prove nothing.
 */
final class Baselines {

    static final String TUTORIAL = "tutorial: one event, one transaction";
    static final String BATCH = "batch: 500 events by JDBC, 4 threads";

    private static final String TABLES = "create table timeline (stream_id text, event_id text, type text,"
            + " occurred text, event jsonb, primary key (stream_id, event_id));"
            + "create index on timeline (stream_id, occurred);"
            + "create table summary (stream_id text primary key, events bigint not null, last_event text)";
    private static final String ROW = "insert into timeline values (?, ?, ?, ?, ?::jsonb) on conflict do nothing";
    private static final String SUMMARY = "insert into summary values (?, 1, ?) on conflict (stream_id)"
            + " do update set events = summary.events + 1, last_event = excluded.last_event";
    private static final int TUTORIAL_EVENTS_MAX = 20_000;

    private final FilledLog log;
    private final String history;
    private final Results results;

    Baselines(FilledLog log, String history, Results results) {
        this.log = log;
        this.history = history;
        this.results = results;
    }

    void measure() throws SQLException, InterruptedException, ExecutionException {
        results.add(history, TUTORIAL, run(1, 1, TUTORIAL_EVENTS_MAX), "events/s");
        results.add(history, BATCH, run(FilledLog.PARTITIONS, 500, log.events()), "events/s");
    }

    private double run(int threads, int batch, long eventsMax)
            throws SQLException, InterruptedException, ExecutionException {
        TestDatabase database = log.stack().newDatabase();
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        try {
            List<Callable<Long>> work = IntStream.range(0, threads)
                    .<Callable<Long>>mapToObj(
                            worker -> () -> project(database, partitions(worker, threads), batch, eventsMax))
                    .toList();
            long events = 0;
            for (Future<Long> done : workers.invokeAll(work)) {
                events += done.get();
            }
            return events / ((System.nanoTime() - began) / 1e9);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<TopicPartition> partitions(int worker, int workers) {
        return IntStream.range(0, FilledLog.PARTITIONS)
                .filter(partition -> partition % workers == worker)
                .mapToObj(partition -> new TopicPartition(log.topic(), partition))
                .toList();
    }

    private long project(TestDatabase database, List<TopicPartition> partitions, int batch, long eventsMax)
            throws SQLException, IOException {
        Map<String, Object> kafka = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                log.stack().bootstrapServers(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
                Connection connection = database.connect();
                PreparedStatement row = connection.prepareStatement(ROW);
                PreparedStatement summary = connection.prepareStatement(SUMMARY)) {
            connection.setAutoCommit(false);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = Math.min(
                    eventsMax,
                    consumer.endOffsets(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            long done = 0;
            while (done < end) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(1));
                int inBatch = 0;
                for (ConsumerRecord<String, byte[]> record : records) {
                    add(record.value(), row, summary);
                    done++;
                    if (++inBatch % batch == 0) {
                        write(connection, row, summary, batch > 1);
                    }
                }
                write(connection, row, summary, batch > 1);
            }
            return done;
        }
    }

    private static void add(byte[] value, PreparedStatement row, PreparedStatement summary)
            throws SQLException, IOException {
        JsonNode event = Json.mapper().readTree(value);
        row.setString(1, event.path("subject").asText());
        row.setString(2, event.path("id").asText());
        row.setString(3, event.path("type").asText());
        row.setString(4, event.at("/data/occurred/earliest").asText());
        row.setString(5, event.toString());
        row.addBatch();
        summary.setString(1, event.path("subject").asText());
        summary.setString(2, event.path("id").asText());
        summary.addBatch();
    }

    private static void write(
            Connection connection, PreparedStatement row, PreparedStatement summary, boolean withSummary)
            throws SQLException {
        row.executeBatch();
        if (withSummary) {
            summary.executeBatch();
        } else {
            summary.clearBatch();
        }
        connection.commit();
    }
}
