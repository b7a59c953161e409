package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.common.position.LogPosition;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.StreamFold;
import io.entente.query.readmodel.ServiceProjections;
import io.entente.testkit.SampleEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The cache of folds is bounded by what they say of the memory they take. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamFoldMemoryTest {

    private static final int STREAMS = 80;
    private static final String STREAM = "fr-idf~vn-hn";

    private final EventDecoder decoder = EventDecoder.current();
    private final RecordReader reader = new RecordReader(decoder, 4);
    private final StreamFolds folds = new StreamFolds(decoder, ServiceProjections.all());

    @Test
    void a_fold_takes_about_as_much_memory_as_it_says() {
        // Given
        List<String> bodies = SampleEvents.events().stream()
                .filter(event -> event.subject().equals(STREAM))
                .map(StreamFoldMemoryTest::body)
                .toList();
        folded(bodies, "fr-warm");

        // When
        long before = used();
        List<StreamFold> all = new ArrayList<>();
        for (int number = 0; number < STREAMS; number++) {
            all.add(folded(bodies, "fr-" + (char) ('a' + number / 26) + (char) ('a' + number % 26)));
        }
        double taken = used() - before;
        double said = all.stream().mapToLong(StreamFold::heapBytes).sum();

        // Then
        assertThat(said / taken).isBetween(0.9, 1.5);
    }

    private StreamFold folded(List<String> bodies, String place) {
        var events = new ArrayList<RecordedEvent>();
        for (String body : bodies) {
            var position = new LogPosition("cooperation-events", 0, events.size());
            events.add(reader.recorded(position, Instant.EPOCH, body.replace("fr-idf~", place + "~")));
        }
        return folds.written(place + "~vn-hn", events);
    }

    private static String body(CloudEvent event) {
        return new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
