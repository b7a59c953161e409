package io.entente.query.readmodel;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Row;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.TableChange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What one projection makes of the events of one stream. */
public final class Folded<R extends Row> {

    private static final String SAMPLE = "/io/entente/sample/hanoi-ile-de-france.ndjson";

    private final Projection<R> projection;
    private final StreamFold fold;

    private Folded(Projection<R> projection, List<CloudEvent> events) {
        EventDecoder decoder = EventDecoder.current();
        this.projection = projection;
        this.fold = new StreamFold(Facts.STREAM, new StreamHistory(decoder), List.of(projection));
        RecordedEvents.inLogOrder(decoder, events).forEach(fold::append);
    }

    public static <R extends Row> Folded<R> by(Projection<R> projection, CloudEvent... events) {
        return new Folded<>(projection, List.of(events));
    }

    /** The events of one stream of the sample. */
    public static <R extends Row> Folded<R> sample(Projection<R> projection, String streamId) {
        return new Folded<>(
                projection,
                sample().stream()
                        .filter(event -> event.subject().equals(streamId))
                        .toList());
    }

    @SuppressWarnings("unchecked") // The rows of a table are those of its projection.
    public List<R> rows() {
        return (List<R>) fold.rows(projection.table().name());
    }

    public R row(String key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    /** The rules that findings quote. */
    public List<String> findings() {
        return allFindings().stream().map(Finding::rule).toList();
    }

    /** The ids of the events that cause the findings. */
    public List<String> causes() {
        return allFindings().stream().map(finding -> finding.event().id()).toList();
    }

    private List<Finding> allFindings() {
        return fold.takeChanges().stream()
                .map(TableChange::inserted)
                .flatMap(List::stream)
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .toList();
    }

    private static List<CloudEvent> sample() {
        try (InputStream lines = Objects.requireNonNull(Folded.class.getResourceAsStream(SAMPLE))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> CloudEventCodec.structured(line.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
