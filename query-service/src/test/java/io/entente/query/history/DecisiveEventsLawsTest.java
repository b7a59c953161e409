package io.entente.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventDecoder;
import io.entente.common.event.AmendingEvent;
import io.entente.query.readmodel.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What must hold for every history, however odd. Each failure names the seed that shows it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisiveEventsLawsTest {

    private static final int SEEDS = Integer.getInteger("entente.laws.seeds", 500);
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void the_decisive_part_of_a_stream_says_of_the_event_what_the_whole_says() {
        int saved = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            List<RecordedEvent> events =
                    RecordedEvents.inLogOrder(DECODER, RandomEvents.ofOneStream(new Random(seed), 30));
            StreamHistory whole = folded(events);

            for (RecordedEvent event : whole.recorded()) {
                // When
                List<RecordedEvent> decisive = DecisiveEvents.of(event.key().id(), new Listed(whole.recorded()));
                saved += whole.size() - decisive.size();

                // Then
                assertThat(told(event, folded(decisive)))
                        .as("seed %s, %s", seed, event)
                        .isEqualTo(told(event, whole));
            }
        }
        assertThat(saved).as("events not looked at").isPositive();
    }

    @Test
    void a_chain_of_too_many_links_is_no_reason_to_answer_something_else() {
        // Given
        List<RecordedEvent> chain = RecordedEvents.inLogOrder(
                DECODER,
                IntStream.range(0, DecisiveEvents.LINKS_MAX + 5)
                        .mapToObj(i -> Facts.during("m" + (i - 1), Facts.meeting("m" + i, "2019-09-14")))
                        .toList());
        String last = chain.get(chain.size() - 1).key().id();

        // When
        List<RecordedEvent> decisive = DecisiveEvents.of(last, new Listed(chain));

        // Then
        assertThat(decisive).isEqualTo(chain);
    }

    private record Told(
            Optional<RecordedEvent> found,
            Optional<EffectiveEvent<?>> effective,
            @Nullable AmendmentOutcome outcome,
            List<?> amendments) {}

    private static Told told(RecordedEvent event, StreamHistory history) {
        return new Told(
                history.find(event.key()),
                history.effective().stream()
                        .filter(effective -> effective.recorded().equals(event))
                        .findFirst(),
                history.amendmentOutcomes().entrySet().stream()
                        .filter(entry -> entry.getKey().recorded().equals(event))
                        .map(entry -> entry.getValue())
                        .findFirst()
                        .orElse(null),
                new ArrayList<>(history.amendmentsOf(event).entrySet()));
    }

    private static StreamHistory folded(List<RecordedEvent> events) {
        var history = new StreamHistory(DECODER);
        events.forEach(history::append);
        return history;
    }

    private record Listed(List<RecordedEvent> all) implements DecisiveEvents.Recorded {

        @Override
        public List<RecordedEvent> amending() {
            return all.stream()
                    .filter(event -> event.event() instanceof AmendingEvent)
                    .toList();
        }

        @Override
        public List<RecordedEvent> named(Set<String> ids) {
            return all.stream().filter(event -> ids.contains(event.key().id())).toList();
        }
    }
}
