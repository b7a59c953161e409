package io.entente.cli.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Events as people keep them in files: one JSON object, an array of them, or one after the other (NDJSON).
 *
 * <p>Read piece by piece, so that the size of the file does not matter.
 */
public final class EventFile implements AutoCloseable {

    static final int BATCH_EVENTS_MAX = 500;

    /** Below the 5 MB that the service takes at once. */
    static final int BATCH_BYTES_MAX = 4_000_000;

    private final String name;
    private final MappingIterator<JsonNode> events;
    private long eventsRead;

    private EventFile(String name, MappingIterator<JsonNode> events) {
        this.name = name;
        this.events = events;
    }

    /** @param name as messages call it */
    public static EventFile read(String name, InputStream input) {
        try {
            return new EventFile(name, Json.mapper().readerFor(JsonNode.class).readValues(input));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    /**
     * The next events, as many as fit into one request; empty at the end.
     *
     * @throws NotJsonException at the first piece that is no JSON
     */
    public List<JsonNode> nextBatch() {
        var batch = new ArrayList<JsonNode>();
        long bytes = 0;
        try {
            while (batch.size() < BATCH_EVENTS_MAX && bytes < BATCH_BYTES_MAX && events.hasNextValue()) {
                JsonNode event = events.nextValue();
                batch.add(event);
                bytes += event.toString().length();
                eventsRead++;
            }
        } catch (IOException malformed) {
            throw new NotJsonException(name, eventsRead + 1, malformed);
        }
        return batch;
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(name + " cannot be closed", notClosed);
        }
    }
}
