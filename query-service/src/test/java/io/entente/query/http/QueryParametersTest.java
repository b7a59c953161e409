package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.problem.Fault;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryParametersTest {

    private final QueryParameters known = QueryParameters.of(Meetings.class.getDeclaredMethods()[0]);

    /** Declares parameters in every way there is. */
    interface Meetings {

        String list(
                @BeanParam PageParams page,
                @PathParam("id") String id,
                @QueryParam("topic") List<String> topics,
                @QueryParam("since") LocalDate since,
                @QueryParam("count") long count,
                @QueryParam("final") boolean isFinal);
    }

    @Test
    void all_declared_ones_are_known() {
        assertThat(known.typesByName())
                .containsOnlyKeys("after", "bom", "limit", "sort", "topic", "since", "count", "final");
    }

    @Test
    void what_fits_is_accepted() {
        assertThat(known.faults(Map.of(
                        "limit", List.of("7"),
                        "topic", List.of("water", "heritage"),
                        "since", List.of("2019-09-14"),
                        "count", List.of("-1"),
                        "final", List.of("true"))))
                .isEmpty();
    }

    @Test
    void what_nothing_that_is_recorded_can_be_is_refused() {
        // When
        List<Fault> faults = known.faults(Map.of(
                "topic", List.of("a\0b", "x".repeat(201), "x".repeat(200)),
                "since", List.of("+999999999-12-31", "0000-12-31", "0001-01-01", "9999-12-31"),
                "after", List.of("x".repeat(201))));

        // Then
        assertThat(faults)
                .extracting(Fault::detail)
                .containsExactly(
                        "since must be a date of the form 2019-09-14",
                        "since must be a date of the form 2019-09-14",
                        "topic must not hold control characters",
                        "topic must have at most 200 characters");
    }

    @Test
    void what_does_not_fit_is_named_all_at_once_in_the_order_of_the_names() {
        // When
        List<Fault> faults = known.faults(Map.of(
                "id", List.of("x"),
                "limit", List.of("7.5"),
                "since", List.of("2019"),
                "count", List.of("99999999999999999999"),
                "final", List.of("yes")));

        // Then
        assertThat(faults)
                .extracting(Fault::detail)
                .containsExactly(
                        "count must be a whole number",
                        "final must be true or false",
                        "id is unknown here; known are: after, bom, count, final, limit, since, sort, topic",
                        "limit must be a whole number",
                        "since must be a date of the form 2019-09-14");
    }
}
