package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchOrderTest {

    @Test
    void the_first_years_reach_from_the_first_event_beyond_what_was_seen_without_a_gap() {
        assertThat(SearchOrder.RELEVANCE.firstYears(List.of(2027, 2025)))
                .containsExactly(2022, 2023, 2024, 2025, 2026, 2027);
        assertThat(SearchOrder.NEWEST.firstYears(List.of(2025, 2025))).containsExactly(2022, 2023, 2024, 2025);
        assertThat(SearchOrder.OLDEST.firstYears(List.of(1989, 1990))).containsExactly(1989, 1990, 1991, 1992, 1993);
    }

    @Test
    void there_are_none_where_all_events_are_seen_at_once_or_one_lies_very_far_from_the_others() {
        assertThat(SearchOrder.NEWEST.firstYears(List.of())).isEmpty();
        assertThat(SearchOrder.NEWEST.firstYears(List.of(2025))).isEmpty();
        assertThat(SearchOrder.NEWEST.firstYears(List.of(2100, 2025))).isEmpty();
        assertThat(SearchOrder.OLDEST.firstYears(List.of(1009, 1990))).isEmpty();
    }
}
