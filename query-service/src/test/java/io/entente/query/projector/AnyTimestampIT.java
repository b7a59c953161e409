package io.entente.query.projector;

import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.Generations;
import io.entente.query.projection.TestProjections;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Any client of Kafka may give a record any timestamp. None of them stops a partition. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnyTimestampIT {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final long BEFORE_YEAR_1 = -62_135_596_800_001L;
    private static final long YEAR_2026 = 1_795_341_600_123L;
    private static final long YEAR_10000 = 253_402_300_800_000L;

    private final LedgerDatabase database = LedgerDatabase.create();
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void a_record_is_applied_or_parked_whatever_its_timestamp() throws SQLException {
        // Given
        for (long timestamp : List.of(Long.MIN_VALUE, BEFORE_YEAR_1, -1L, YEAR_2026, YEAR_10000, Long.MAX_VALUE)) {
            var event = visit("v" + records.size(), "2019-09-14/2019-09-18");
            add(timestamp, event.subject(), CloudEventCodec.encode(event));
            add(timestamp, event.subject(), "{garbage".getBytes(StandardCharsets.UTF_8));
        }
        var generations = new Generations(database.pool(), TestProjections.all());
        generations.all();
        generations.begin(1, Map.of(0, 0L));
        var reader = new RecordReader(DECODER, 1);
        var store = new JdbcGenerationStore(database.pool(), 1, "log", reader, new ChangeLog(1, 100));
        Checkpoint from = store.checkpoints().get(0);

        // When
        new BatchApplier(store, reader, new StreamFolds(DECODER, TestProjections.all()), new StreamCache(2_000_000))
                .apply(records, from, from.movedTo(records.size(), null));

        // Then
        assertThat(database.rows("select next_offset, applied, parked from entente.checkpoint"))
                .containsExactly("12 6 6");
        assertThat(database.rows(
                        "select record_timestamp at time zone 'UTC' from entente.parked_event order by log_offset"))
                .containsExactly(
                        "0001-01-01 00:00:00",
                        "0001-01-01 00:00:00",
                        "1969-12-31 23:59:59.999",
                        "2026-11-22 10:00:00.123",
                        "9999-12-31 23:59:59.999",
                        "9999-12-31 23:59:59.999");
    }

    private void add(long timestamp, String key, byte[] value) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        records.add(new ConsumerRecord<>(
                "log",
                0,
                records.size(),
                timestamp,
                TimestampType.CREATE_TIME,
                bytes.length,
                value.length,
                bytes,
                value,
                new RecordHeaders(),
                Optional.empty()));
    }
}
