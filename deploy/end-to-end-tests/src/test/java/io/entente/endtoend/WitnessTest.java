package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tests the witness: it must note answers with a planted bug, and no correct ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WitnessTest {

    private static final ConsistencyToken ASKED = token(Map.of(0, 41L, 2, 7L));

    @Test
    void a_state_that_includes_what_was_asked_for_is_well() {
        assertThat(Witness.faults(200, "", ASKED, token(Map.of(0, 41L, 1, 3L, 2, 8L))))
                .isEmpty();
    }

    @Test
    void a_state_that_is_one_event_too_old_is_noted() {
        assertThat(Witness.faults(200, "", ASKED, token(Map.of(0, 41L, 2, 6L)))).hasSize(1);
    }

    @Test
    void a_state_that_lacks_a_partition_is_noted() {
        assertThat(Witness.faults(200, "", ASKED, token(Map.of(0, 41L)))).hasSize(1);
    }

    @Test
    void a_refusal_is_well_as_long_as_it_is_a_problem_document() {
        assertThat(Witness.faults(503, problem("{\"status\": 503}"), ASKED, ConsistencyToken.NONE))
                .isEmpty();
    }

    @Test
    void a_refusal_that_shows_a_stack_is_noted() {
        String problem = problem("{\"detail\": \"org.postgresql.util.PSQLException: refused\"}");
        assertThat(Witness.faults(503, problem, ASKED, ConsistencyToken.NONE)).hasSize(1);
    }

    @Test
    void an_answer_that_the_service_did_not_mean_to_give_is_noted() {
        assertThat(Witness.faults(500, problem("{}"), ASKED, ConsistencyToken.NONE))
                .hasSize(1);
        assertThat(Witness.faults(503, new ProblemAnswer("text/html", "Sorry").fault(), ASKED, ConsistencyToken.NONE))
                .hasSize(1);
    }

    private static String problem(String body) {
        return new ProblemAnswer("application/problem+json", body).fault();
    }

    private static ConsistencyToken token(Map<Integer, Long> offsets) {
        return new ConsistencyToken(new TreeMap<>(offsets));
    }
}
