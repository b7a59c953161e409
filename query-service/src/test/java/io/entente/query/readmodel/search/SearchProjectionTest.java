package io.entente.query.readmodel.search;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.touching;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.history.EventKey;
import io.entente.query.projection.TableChange;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchProjectionTest {

    @Test
    void a_meeting_is_found_by_names_and_by_what_it_is_narrowed_by() {
        // When
        var folded =
                Folded.by(new SearchProjection(), touching(meeting("meeting", "2019-09-15"), "clean-water-supply"));

        // Then
        assertThat(folded.row(key("meeting")).words().split(" "))
                .containsExactlyInAnyOrder(
                        "'hoang':1A",
                        "'hoangtrung':1A",
                        "'trung':2A",
                        "'trunghai':2A",
                        "'hai':3A",
                        "'actor:person-hai':4A",
                        "'field:clean-water-supply':5C",
                        "'sorted:2019'",
                        "'stream:fr-idf~vn-hn'",
                        "'type:MeetingHeld'",
                        "'year:2019'");
    }

    @Test
    void a_corrected_date_moves_what_inherits_it_to_another_year() {
        // Given
        var visit = visit("visit", "2019?-09-14/2019?-09-18");
        var meeting = during("visit", meeting("meeting", "[2019-09-14..2019-09-18]"));

        // When
        var folded = Folded.by(new SearchProjection(), visit, meeting, redated(visit, "2020-09-14/2020-09-18"));

        // Then
        assertThat(folded.row(key("meeting")).years()).containsExactly("2020");
    }

    @Test
    void what_may_have_happened_in_several_years_is_sorted_by_the_first_of_them() {
        // When
        var folded = Folded.by(new SearchProjection(), meeting("meeting", "2018-12-30/2020-01-02"));

        // Then
        assertThat(folded.row(key("meeting")).words())
                .contains("'year:2018'", "'year:2019'", "'year:2020'", "'sorted:2018'")
                .doesNotContain("'sorted:2019'", "'sorted:2020'");
    }

    @Test
    void what_was_taken_back_is_not_found() {
        // Given
        var meeting = meeting("meeting", "2019-09-15");

        // When
        var folded = Folded.by(new SearchProjection(), meeting, retracted(meeting));

        // Then
        assertThat(folded.rows()).isEmpty();
    }

    @Test
    void an_actor_is_found_by_every_name_and_alias() {
        // When
        var rows = Folded.sample(new SearchProjection(), "org-hanoi-peoples-committee")
                .rows();

        // Then
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(EntryKind.ACTOR);
            assertThat(row.words())
                    .contains("'ubnd':", "'committee':", "'hanoi':", "'populaire':")
                    .contains("'actor:org-hanoi-peoples-committee':");
        });
    }

    @Test
    void a_set_of_possible_days_is_in_each_of_its_years_and_an_unknown_day_in_none() {
        // When
        var folded = Folded.by(
                new SearchProjection(), meeting("set", "[2022-01-30,2023-01-30]"), meeting("unknown", "XXXX"));

        // Then
        assertThat(folded.row(key("set")).years()).containsExactly("2022", "2023");
        assertThat(folded.row(key("unknown")).years()).isEmpty();
    }

    @Test
    void the_words_of_names_and_fields_are_known_and_those_of_wordings_are_not() {
        // Given
        List<SearchRow> rows =
                Folded.sample(new SearchProjection(), "fr-idf~vn-hn").rows();

        // When
        var words = new TableChange<>(SearchTable.TABLE, "fr-idf~vn-hn", List.of(), rows).knownWords();

        // Then
        assertThat(words)
                .contains("tuan", "hanoi", "seine", "sein", "nuoc", "potable")
                .doesNotContain("is", "stresses");
    }

    private static String key(String id) {
        return new EventKey(Facts.SOURCE, id).toString();
    }
}
