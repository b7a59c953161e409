package io.entente.query.readmodel.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamePlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(TableOnly.named("actor", "actor_id", "readmodel.actor.ActorProjection"));
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    /** A graph names up to two thousand actors at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 2_000})
    void names_are_found_by_the_ids_of_the_actors(int actors) {
        // Given
        List<String> ids = IntStream.range(0, actors).mapToObj(i -> "k" + i).toList();

        // When
        QueryPlan plan = plans.of(rows -> new Names(rows).of(ids));

        // Then
        assertThat(plan.indexes()).containsExactly("actor_by_id");
        assertThat(plan.scanned()).isEmpty();
    }
}
