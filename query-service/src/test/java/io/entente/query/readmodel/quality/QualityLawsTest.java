package io.entente.query.readmodel.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RandomEvents;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.WrittenTables;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rows that a projection keeps for itself must not make the table differ from a fold. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityLawsTest {

    private static final int SEEDS = 300;
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void what_is_stored_event_by_event_is_what_one_fold_stores() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            List<RecordedEvent> events = RecordedEvents.inLogOrder(DECODER, RandomEvents.ofOneStream(random, 30));

            // When
            var live = new WrittenTables();
            StreamFold fold = emptyFold();
            for (RecordedEvent event : events) {
                fold.append(event);
                if (random.nextBoolean()) {
                    live.write(fold.takeChanges());
                }
            }
            live.write(fold.takeChanges());

            // Then
            assertThat(live.contents())
                    .as("seed %s", seed)
                    .isEqualTo(folded(events).contents());
        }
    }

    private static WrittenTables folded(List<RecordedEvent> events) {
        StreamFold fold = emptyFold();
        events.forEach(fold::append);
        var tables = new WrittenTables();
        tables.write(fold.takeChanges());
        return tables;
    }

    private static StreamFold emptyFold() {
        return new StreamFold("fr-idf~vn-hn", new StreamHistory(DECODER), List.of(new QualityProjection()));
    }
}
