package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.changes.Passage.Loss;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResetTest {

    @Test
    void rows_that_were_revised_may_come_from_a_parked_event_or_from_a_stream_folded_again() {
        assertThat(Reset.of(Loss.REVISED).detail()).contains("parked event was applied", "folded again");
    }
}
