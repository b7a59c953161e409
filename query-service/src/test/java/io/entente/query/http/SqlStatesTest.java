package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlStatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "58030"})
    void connections_limits_shutdowns_and_time_outs_pass(String state) {
        assertThat(SqlStates.isUnavailability(new SQLException("x", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "22P02", "23505"})
    void what_is_wrong_with_the_statement_or_the_data_does_not(String state) {
        assertThat(SqlStates.isUnavailability(new SQLException("x", state))).isFalse();
    }

    @Test
    void a_pool_without_connections_gives_no_code() {
        assertThat(SqlStates.isUnavailability(new SQLException("Acquisition timeout while waiting")))
                .isTrue();
    }

    @Test
    void the_cause_tells_however_deep_it_is() {
        // Given
        var wrapped = new IllegalStateException(new IllegalArgumentException(new SQLException("x", "08006")));

        // Then
        assertThat(SqlStates.isUnavailability(wrapped)).isTrue();
        assertThat(SqlStates.isUnavailability(new IllegalStateException("no database in it")))
                .isFalse();
    }
}
