package io.entente.query.projector;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.history.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** One partition written by two ingest instances whose clocks differ, by a copy of an older log, and by strangers. */
final class SkewedLog {

    static final String STREAM = "fr-idf~vn-hn";
    static final Instant BEGUN = Instant.parse("2026-11-22T09:00:00Z");

    private static final Duration AHEAD = Duration.ofSeconds(10);

    private final Random random;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final List<Instant> ownTimes = new ArrayList<>();

    private SkewedLog(Random random) {
        this.random = random;
    }

    static SkewedLog of(Random random, int count) {
        var log = new SkewedLog(random);
        for (CloudEvent event : RandomEvents.ofStream(random, STREAM, count)) {
            log.write(event, BEGUN.plusMillis(log.records.size() * 700L));
        }
        return log;
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** The records before the first one whose own time is later than the instant, found without state. */
    List<ConsumerRecord<byte[], byte[]>> knownAt(Instant instant) {
        int first = 0;
        while (first < records.size() && !ownTimes.get(first).isAfter(instant)) {
            first++;
        }
        return records.subList(0, first);
    }

    private void write(CloudEvent event, Instant now) {
        switch (random.nextInt(6)) {
            case 0 -> add(CloudEventCodec.encode(event.recordedAt(now.plus(AHEAD))), now.plus(AHEAD), now.plus(AHEAD));
            case 1 -> add(CloudEventCodec.encode(event), now, now);
            // Restored with newer timestamps.
            case 2 -> add(CloudEventCodec.encode(event.recordedAt(now)), now.plusSeconds(3600), now);
            // An invented stamp.
            case 3 -> add(CloudEventCodec.encode(event.recordedAt(now.plusSeconds(86_400))), now, now);
            case 4 -> add("{garbage".getBytes(StandardCharsets.UTF_8), now.plusSeconds(4), now.plusSeconds(4));
            default -> add(CloudEventCodec.encode(event.recordedAt(now)), now, now);
        }
    }

    private void add(byte[] value, Instant timestamp, Instant ownTime) {
        byte[] key = STREAM.getBytes(StandardCharsets.UTF_8);
        records.add(new ConsumerRecord<>(
                "cooperation-events",
                0,
                records.size(),
                timestamp.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty()));
        ownTimes.add(ownTime);
    }
}
