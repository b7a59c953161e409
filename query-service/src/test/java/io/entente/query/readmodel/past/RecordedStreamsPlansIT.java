package io.entente.query.readmodel.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedStreamsPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.overRecordedEvents();
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void what_amends_something_in_a_long_stream_is_found_without_reading_the_rest() {
        // When
        var plan = plans.of(rows -> RecordedStreams.amendingIn(rows, "s-long").listBy("log_offset", 20_001));

        // Then
        assertThat(plan.indexes()).containsExactly("event_by_amending");
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void events_of_a_long_stream_are_found_by_their_ids_whatever_their_source() {
        // When
        var plan = plans.of(rows ->
                RecordedStreams.namedIn(rows, "s-long", Set.of("k10", "k20")).listBy("log_offset", 20_001));

        // Then
        assertThat(plan.indexes()).containsExactly("event_by_identity");
    }
}
