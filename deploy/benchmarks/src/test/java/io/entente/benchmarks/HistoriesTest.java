package io.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventRegistry;
import io.entente.common.schema.EventContracts;
import io.entente.common.schema.EventValidator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void every_event_is_valid_and_every_type_occurs() {
        // Given
        EventContracts contracts = EventContracts.of(EventRegistry.current());
        var validator = new EventValidator(contracts);

        // When
        List<CloudEvent> events = events(Histories.Order.RANDOM, 2_500);

        // Then
        assertThat(events).allSatisfy(event -> assertThat(validator.faults(event, TODAY))
                .as(event.document().toString())
                .isEmpty());
        assertThat(events.stream().map(CloudEvent::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(contracts.contracts().stream()
                        .map(contract -> contract.type())
                        .toList());
    }

    @Test
    void one_event_in_fifty_is_a_correction_and_one_in_a_hundred_a_retraction_and_some_are_duplicates() {
        // When
        List<CloudEvent> events = events(Histories.Order.BUNCHED, 8_000);

        // Then
        Map<String, Long> types =
                events.stream().collect(Collectors.groupingBy(CloudEvent::type, Collectors.counting()));
        assertThat(types.get("io.entente.EventCorrected.v1")).isBetween(100L, 200L);
        assertThat(types.get("io.entente.EventRetracted.v1")).isBetween(45L, 110L);
        Set<String> ids = events.stream().map(CloudEvent::id).collect(Collectors.toSet());
        assertThat(events.size() - ids.size()).isBetween(15, 65);
    }

    @Test
    void an_event_names_only_events_before_it() {
        // Given
        var before = new HashSet<String>();

        // When
        List<CloudEvent> events = events(Histories.Order.RANDOM, 3_000);

        // Then
        assertThat(events).allSatisfy(event -> {
            for (String member : List.of("partOf", "correctsEventId", "retractsEventId")) {
                if (event.data().hasNonNull(member)) {
                    assertThat(before).contains(event.data().get(member).asText());
                }
            }
            before.add(event.id());
        });
    }

    @Test
    void the_same_seed_gives_the_same_events() {
        assertThat(events(Histories.Order.RANDOM, 2_000)).isEqualTo(events(Histories.Order.RANDOM, 2_000));
    }

    @Test
    void an_event_is_as_long_as_those_of_the_sample() {
        // When
        double bytes = new Histories(1, 20, Histories.Order.RANDOM)
                .events(5_000)
                .mapToInt(event -> event.getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElseThrow();

        // Then
        assertThat(bytes).isBetween(1_200.0, 1_600.0);
    }

    private static List<CloudEvent> events(Histories.Order order, int count) {
        return new Histories(1, 20, order)
                .events(count)
                .map(event -> CloudEventCodec.structured(event.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
