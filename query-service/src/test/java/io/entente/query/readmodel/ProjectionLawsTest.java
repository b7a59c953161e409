package io.entente.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.EventRegistry;
import io.entente.common.event.MeetingHeld;
import io.entente.query.history.RandomCatalogue;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.projection.StreamFold;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What must hold for the tables of all projections and every history, however odd. Each failure names the seed that shows it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectionLawsTest {

    private static final int SEEDS = Integer.getInteger("entente.laws.seeds", 100);
    private static final int EVENTS = 40;
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void what_is_written_batch_by_batch_is_what_one_fold_of_all_events_writes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertWrittenAlike(seed, ServiceProjections.all());
        }
    }

    @Test
    void the_law_notices_rows_that_are_equal_and_not_written_alike() {
        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        assertWrittenAlike(seed, List.of(new Guests()));
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed");
    }

    @Test
    void the_histories_hold_events_of_every_type_that_there_is() {
        // When
        var types = new TreeSet<String>();
        for (int seed = 0; seed < 100; seed++) {
            RandomCatalogue.ofOneStream(new Random(seed), EVENTS).stream()
                    .map(CloudEvent::type)
                    .forEach(types::add);
        }

        // Then
        assertThat(types).isEqualTo(EventRegistry.current().types());
    }

    @Test
    void every_projection_on_the_class_path_is_one_of_the_service() {
        assertThat(ServiceProjections.all()).isNotEmpty().allSatisfy(projection -> assertThat(projection.getClass())
                .hasAnnotation(Singleton.class));
    }

    private static void assertWrittenAlike(int seed, List<? extends Projection<?>> projections) {
        // Given
        var random = new Random(seed);
        List<RecordedEvent> events = recorded(random);

        // When
        var written = new WrittenTexts();
        StreamFold fold = emptyFold(events, projections);
        for (int i = 0; i < events.size(); i++) {
            fold.append(events.get(i));
            if (random.nextInt(4) == 0) {
                written.write(fold.takeChanges());
            }
            if (random.nextInt(10) == 0) {
                written.write(fold.takeChanges());
                fold = folded(events.subList(0, i + 1), projections).asWritten();
            }
        }
        written.write(fold.takeChanges());

        // Then
        var afresh = new WrittenTexts();
        afresh.write(folded(events, projections).takeChanges());
        assertThat(written.differencesTo(afresh)).as("seed %s", seed).isEmpty();
    }

    private static List<RecordedEvent> recorded(Random random) {
        return RecordedEvents.inLogOrder(DECODER, RandomCatalogue.ofOneStream(random, EVENTS));
    }

    private static StreamFold folded(List<RecordedEvent> events, List<? extends Projection<?>> projections) {
        StreamFold fold = emptyFold(events, projections);
        events.forEach(fold::append);
        return fold;
    }

    private static StreamFold emptyFold(List<RecordedEvent> events, List<? extends Projection<?>> projections) {
        return new StreamFold(events.get(0).streamId(), new StreamHistory(DECODER), projections);
    }

    /** The planted bug: who was at a meeting, in an order that the equality of the row does not know. */
    private record GuestsRow(String key, Set<String> names) implements Row {}

    private static final class Guests implements Projection<GuestsRow> {

        private static final ReadModelTable<GuestsRow> TABLE = ReadModelTable.<GuestsRow>named(
                        "guests", "event_key", ProjectionLawsTest.class)
                .texts("names", GuestsRow::names)
                .build();

        private final Handlers<GuestsRow> handlers = Handlers.forRows(GuestsRow.class)
                .on(
                        MeetingHeld.class,
                        (rows, held) -> rows.put(new GuestsRow(held.key().toString(), names(held.event()))))
                .ignoringTheRest("guests are at meetings")
                .build();

        @Override
        public ReadModelTable<GuestsRow> table() {
            return TABLE;
        }

        @Override
        public Handlers<GuestsRow> handlers() {
            return handlers;
        }

        @Override
        public int version() {
            return 1;
        }

        private static Set<String> names(MeetingHeld held) {
            var names = new LinkedHashSet<String>();
            held.participants().forEach(participant -> names.add(String.valueOf(participant.nameAsReported())));
            return names;
        }
    }
}
