package io.entente.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.Json;
import io.entente.query.QueryOnStack;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.Column;
import io.entente.query.projection.Projections;
import io.entente.query.projection.Row;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.TableChange;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever read model is added: its rows name the corrections beside the events. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventIdsIT {

    /** Findings name what causes them, and a correction may be what mends it. */
    private static final String FINDINGS = "quality_finding";

    @Inject
    Projections projections;

    @Test
    void every_row_of_the_sample_names_with_an_event_the_corrections_that_it_rests_on() {
        // Given
        var fold = new StreamFold(Facts.STREAM, new StreamHistory(EventDecoder.current()), projections.all());

        // When
        RecordedEvents.inLogOrder(
                        EventDecoder.current(),
                        SampleEvents.events().stream()
                                .filter(event -> event.subject().equals(Facts.STREAM))
                                .toList())
                .forEach(fold::append);

        // Then
        var restsOn = new HashMap<EventKey, List<EventKey>>();
        for (EffectiveEvent<?> event : fold.history().effective()) {
            restsOn.put(event.key(), event.restsOn());
        }
        var corrected = new TreeSet<String>();
        fold.takeChanges().forEach(change -> eventIds(change).forEach((row, events) -> {
            assertThat(events).as(row).doesNotHaveDuplicates().containsAll(all(restsOn, events));
            if (events.stream().anyMatch(event -> !restsOn.containsKey(event))) {
                corrected.add(change.table().name());
            }
        }));
        assertThat(corrected)
                .contains("encounter", "follow_up", "map_feature", "search_entry", "site_visit")
                .contains("tie", "timeline", "visit");
    }

    private static List<EventKey> all(Map<EventKey, List<EventKey>> restsOn, List<EventKey> events) {
        return events.stream()
                .flatMap(event -> restsOn.getOrDefault(event, List.of()).stream())
                .toList();
    }

    private static <R extends Row> Map<String, List<EventKey>> eventIds(TableChange<R> change) {
        var byRow = new HashMap<String, List<EventKey>>();
        Stream<Column<R>> columns = change.table().columns().stream()
                .filter(column -> column.name().equals("event_ids"))
                .filter(column -> !change.table().name().equals(FINDINGS));
        columns.forEach(column -> change.inserted()
                .forEach(row -> byRow.put(
                        change.table().name() + " " + row.key(),
                        events(column.text().apply(row)))));
        return byRow;
    }

    private static List<EventKey> events(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(json, notJson);
        }
    }
}
