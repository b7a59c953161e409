package io.entente.query.readmodel.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.Json;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Projections;
import io.entente.query.projection.Row;
import io.entente.query.projection.StreamFold;
import io.entente.query.readmodel.past.Explanation.SetBy;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which event set each field of a row, by folding its stream event by event with the projection that made it.
 *
 * <p>So a correction is named for what it changed, in whichever row, and the original for the rest.
 */
@Singleton
public class Explanations {

    private final RecordedStreams streams;
    private final Projections projections;
    private final EventDecoder decoder;

    Explanations(RecordedStreams streams, Projections projections, EventDecoder decoder) {
        this.streams = streams;
        this.projections = projections;
        this.decoder = decoder;
    }

    /**
     * Empty when the stream folds to no such row.
     *
     * @param table of a read model whose rows are records
     * @throws io.entente.query.http.StreamTooLongException when the stream is too long to be folded for one request
     */
    public Optional<Explanation> of(String table, String streamId, String key) {
        var fold = new StreamFold(streamId, new StreamHistory(decoder), List.of(projection(table)));
        var trails = new LinkedHashMap<String, FieldTrail>();
        Optional<? extends Row> before = Optional.empty();
        for (RecordedEvent event : streams.events(streamId, null)) {
            fold.append(event);
            Optional<? extends Row> now = fold.row(table, key);
            if (!now.equals(before)) {
                now.ifPresent(row -> follow(row, SetBy.of(event), trails));
                before = now;
            }
        }
        return before.map(row -> new Explanation(table, streamId, key, fields(trails)));
    }

    private static List<Explanation.Field> fields(Map<String, FieldTrail> trails) {
        return trails.values().stream()
                .filter(trail -> !trail.isEmpty())
                .map(FieldTrail::field)
                .toList();
    }

    private static void follow(Row row, SetBy event, Map<String, FieldTrail> trails) {
        JsonNode json = Json.mapper().valueToTree(row);
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            String name = component.getName();
            @Nullable JsonNode value = json.get(name);
            trails.computeIfAbsent(name, FieldTrail::new).is(value == null ? NullNode.getInstance() : value, event);
        }
    }

    private Projection<?> projection(String table) {
        return projections.all().stream()
                .filter(projection -> projection.table().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection fills " + table));
    }
}
