package io.entente.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.event.AmendingEvent;
import io.entente.common.event.EventCorrected;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.FoldedAtOnce;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a generation holds of a log. Each event is judged by the events of its stream before it, in log order.
 * A repeated event is a duplicate. An event is parked if a different event with its source and id counts, if a
 * projection cannot fold the stream with it, or if the store would refuse a row.
 */
public final class NaiveFold {

    private final List<? extends Projection<?>> projections;
    private final Predicate<Row> refused;
    private final int partitions;
    private final Map<String, Map<String, Row>> rows = new TreeMap<>();
    private final TreeSet<String> events = new TreeSet<>();
    private final Map<String, JsonNode> bodies = new HashMap<>();
    private final TreeSet<String> parked = new TreeSet<>();
    private final TreeSet<String> told = new TreeSet<>();
    private final Map<Integer, long[]> counts = new TreeMap<>();
    private final Map<Integer, Instant> recordedAt = new HashMap<>();

    /**
     * @param refused rows that the store refuses
     * @param partitions of the topic
     */
    public NaiveFold(List<? extends Projection<?>> projections, Predicate<Row> refused, int partitions) {
        this.projections = projections;
        this.refused = refused;
        this.partitions = partitions;
    }

    /**
     * To be called once.
     *
     * @param log in the order of each partition
     * @param nextOffsets how far each partition is to be applied
     */
    public Expected of(Collection<ConsumerRecord<byte[], byte[]>> log, Map<Integer, Long> nextOffsets) {
        var streams = new LinkedHashMap<String, List<NaiveReading>>();
        nextOffsets.keySet().forEach(partition -> {
            counts.put(partition, new long[3]);
            recordedAt.put(partition, Instant.EPOCH);
        });
        for (ConsumerRecord<byte[], byte[]> record : log) {
            if (record.offset() < nextOffsets.get(record.partition())) {
                NaiveReading reading = NaiveReading.of(record, partitions, recordedAt.get(record.partition()));
                recordedAt.put(record.partition(), reading.recordedAt());
                if (reading.event() == null) {
                    park(reading);
                } else {
                    streams.computeIfAbsent(reading.event().streamId(), none -> new ArrayList<>())
                            .add(reading);
                }
            }
        }
        streams.values().forEach(this::apply);
        var accounts = new TreeMap<Integer, String>();
        counts.forEach((partition, count) -> accounts.put(
                partition,
                Lines.account(nextOffsets.get(partition), recordedAt.get(partition), count[0], count[1], count[2])));
        return new Expected(rows, events, bodies, parked, told, accounts);
    }

    private void apply(List<NaiveReading> stream) {
        var applied = new ArrayList<RecordedEvent>();
        var counting = new HashMap<EventKey, NaiveReading>();
        for (NaiveReading reading : stream) {
            RecordedEvent event = Objects.requireNonNull(reading.event());
            NaiveReading first = counting.get(event.key());
            if (first != null && first.content().equals(reading.content())) {
                count(reading)[1]++;
            } else if (first != null) {
                park(reading.because("id-reused"));
            } else {
                applied.add(event);
                String reason = isHarmless(stream) ? null : failureOf(applied);
                if (reason == null) {
                    accept(reading, event);
                    counting.put(event.key(), reading);
                } else {
                    applied.remove(event);
                    park(reading.because(reason));
                }
            }
        }
        if (!applied.isEmpty()) {
            folded(applied).forEach((table, ofTable) -> {
                if (!ofTable.isEmpty()) {
                    rows.computeIfAbsent(table, none -> new TreeMap<>()).putAll(ofTable);
                }
            });
        }
    }

    /** Saves time: folds only streams with planted failures event by event. */
    private static boolean isHarmless(List<NaiveReading> stream) {
        return stream.stream().noneMatch(reading -> {
            String data = Objects.requireNonNull(reading.envelope()).data().toString();
            return data.contains("poison") || data.contains("unstorable");
        });
    }

    private @Nullable String failureOf(List<RecordedEvent> stream) {
        try {
            boolean storable = folded(stream).values().stream()
                    .flatMap(ofTable -> ofTable.values().stream())
                    .noneMatch(refused);
            return storable ? null : "refused-by-store";
        } catch (RuntimeException failure) {
            return "projection-failed";
        }
    }

    private Map<String, Map<String, Row>> folded(List<RecordedEvent> stream) {
        var history = new NaiveHistory(stream);
        String streamId = stream.get(0).streamId();
        var findings = new LinkedHashSet<>(history.findings());
        var tables = new TreeMap<String, Map<String, Row>>();
        for (Projection<?> projection : projections) {
            FoldedAtOnce<?> folded = FoldedAtOnce.of(projection, history.effective(), history.retracted());
            findings.addAll(folded.findings());
            tables.put(folded.table().name(), byKey(streamId, folded.rows()));
        }
        tables.put(Finding.TABLE.name(), byKey(streamId, findings));
        return tables;
    }

    private static Map<String, Row> byKey(String streamId, Collection<? extends Row> rows) {
        var byKey = new TreeMap<String, Row>();
        rows.forEach(row -> byKey.put(streamId + " " + row.key(), row));
        return byKey;
    }

    private void accept(NaiveReading reading, RecordedEvent event) {
        count(reading)[0]++;
        int partition = reading.record().partition();
        long offset = reading.record().offset();
        events.add(Lines.event(event.streamId(), partition, offset, event.key(), event.type(), event.recordedAt()));
        bodies.put(
                Lines.place(partition, offset),
                Objects.requireNonNull(reading.envelope()).document());
        boolean amends = event.event() instanceof AmendingEvent;
        String kind = !amends ? "recorded" : event.event() instanceof EventCorrected ? "corrected" : "retracted";
        String concerned = event.event() instanceof AmendingEvent amending
                ? amending.targetId()
                : event.key().id();
        EventKey by = amends ? event.key() : null;
        told.add(Lines.told(partition, offset, kind, event.streamId(), concerned, by, null, event.recordedAt()));
    }

    private void park(NaiveReading reading) {
        count(reading)[2]++;
        ConsumerRecord<byte[], byte[]> record = reading.record();
        String reason = Objects.requireNonNull(reading.reason());
        EventKey key = reading.key();
        String stream = reading.streamId();
        parked.add(
                Lines.parked(record.partition(), record.offset(), reason, stream, key, record.key(), record.value()));
        told.add(Lines.told(
                record.partition(),
                record.offset(),
                "parked",
                stream,
                key == null ? null : key.id(),
                null,
                reason,
                reading.recordedAt()));
    }

    private long[] count(NaiveReading reading) {
        return counts.get(reading.record().partition());
    }
}
