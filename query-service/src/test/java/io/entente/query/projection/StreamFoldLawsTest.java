package io.entente.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RandomEvents;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What must hold for every history, however odd. Each failure names the seed that shows it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamFoldLawsTest {

    private static final int SEEDS = Integer.getInteger("entente.laws.seeds", 500);
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void applying_events_one_by_one_gives_the_rows_of_one_fold_of_all() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            List<RecordedEvent> events = recorded(random);

            // When
            var live = new WrittenTables();
            StreamFold fold = emptyFold();
            for (RecordedEvent event : events) {
                fold.append(event);
                if (random.nextInt(3) == 0) {
                    live.write(fold.takeChanges());
                }
            }
            live.write(fold.takeChanges());

            // Then
            assertThat(live.contents()).as("seed %s", seed).isEqualTo(folded(events));
        }
    }

    @Test
    void duplicates_change_nothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            List<RecordedEvent> events = recorded(new Random(seed));
            var once = new LinkedHashMap<Object, RecordedEvent>();
            events.forEach(event -> once.putIfAbsent(event.key(), event));

            // When
            var withDuplicates = folded(events);

            // Then
            assertThat(withDuplicates).as("seed %s", seed).isEqualTo(folded(List.copyOf(once.values())));
        }
    }

    @Test
    void it_does_not_matter_when_a_correction_or_retraction_is_read() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            List<CloudEvent> events = distinctIds(RandomEvents.ofOneStream(random, 30));
            List<CloudEvent> amending =
                    events.stream().filter(StreamFoldLawsTest::isAmending).toList();
            var facts = new ArrayList<>(
                    events.stream().filter(event -> !isAmending(event)).toList());
            var shuffled = new ArrayList<CloudEvent>();
            var left = new ArrayList<>(amending);
            while (!facts.isEmpty() || !left.isEmpty()) {
                boolean amendNext = facts.isEmpty() || (!left.isEmpty() && random.nextBoolean());
                shuffled.add(amendNext ? left.remove(0) : facts.remove(0));
            }

            // When
            var read = folded(RecordedEvents.inLogOrder(DECODER, shuffled));

            // Then
            assertThat(read).as("seed %s", seed).isEqualTo(folded(RecordedEvents.inLogOrder(DECODER, events)));
        }
    }

    private static List<RecordedEvent> recorded(Random random) {
        return RecordedEvents.inLogOrder(DECODER, RandomEvents.ofOneStream(random, 30));
    }

    private static Map<String, Map<String, Row>> folded(List<RecordedEvent> events) {
        StreamFold fold = emptyFold();
        events.forEach(fold::append);
        var tables = new WrittenTables();
        tables.write(fold.takeChanges());
        return tables.contents();
    }

    private static StreamFold emptyFold() {
        return new StreamFold("fr-idf~vn-hn", new StreamHistory(DECODER), TestProjections.all());
    }

    /** References without a source mean the first event in the log: moving events would change what they mean. */
    private static List<CloudEvent> distinctIds(List<CloudEvent> events) {
        var byId = new LinkedHashMap<String, CloudEvent>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    private static boolean isAmending(CloudEvent event) {
        return event.type().contains("EventCorrected") || event.type().contains("EventRetracted");
    }
}
