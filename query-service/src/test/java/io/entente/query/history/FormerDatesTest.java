package io.entente.query.history;

import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.date.FuzzyDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormerDatesTest {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final CloudEvent MEETING = meeting("meeting", "2019-09-15");

    @Test
    void what_nothing_has_amended_never_had_another_date() {
        assertThat(formerDates(List.of(MEETING))).isEmpty();
    }

    @Test
    void the_date_before_the_last_change_comes_first_and_none_twice() {
        // Given
        CloudEvent first = redated(MEETING, "2019-09-16");
        CloudEvent second = numbered(redated(MEETING, "2019-09"), 2);

        // Then: taking the second back makes it the 16th again
        assertThat(formerDates(List.of(MEETING, first, second, retracted(second))))
                .containsExactly("2019-09", "2019-09-16", "2019-09-15");
    }

    @Test
    void an_amendment_that_came_before_its_event_gave_no_date_before() {
        assertThat(formerDates(List.of(redated(MEETING, "2019-09-16"), MEETING)))
                .isEmpty();
    }

    @Test
    void only_so_many_changes_are_looked_back() {
        // Given
        var events = new ArrayList<>(List.of(MEETING));
        for (int year = 1901; year < 1901 + FormerDates.CHANGES_MAX; year++) {
            events.add(numbered(redated(MEETING, year + "-01-01"), year));
        }
        events.add(numbered(redated(MEETING, "2020"), 2020));

        // Then
        assertThat(formerDates(events))
                .hasSize(FormerDates.CHANGES_MAX)
                .contains("1901-01-01")
                .doesNotContain("2019-09-15");
    }

    private static List<String> formerDates(List<CloudEvent> events) {
        var history = new StreamHistory(DECODER);
        RecordedEvents.inLogOrder(DECODER, events).forEach(history::append);
        return history.effective()
                .get(0)
                .formerDates()
                .newestFirst()
                .map(FuzzyDate::edtf)
                .toList();
    }

    private static CloudEvent numbered(CloudEvent event, int number) {
        return new CloudEvent(event.document().deepCopy().put("id", event.id() + number));
    }
}
