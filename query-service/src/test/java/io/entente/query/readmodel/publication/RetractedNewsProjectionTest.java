package io.entente.query.readmodel.publication;

import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.history.EventKey;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Events of a test are recorded one second after the other, the first at the epoch. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetractedNewsProjectionTest {

    @Test
    void only_what_was_taken_back_is_kept_with_the_time_of_that() {
        // Given
        var meeting = meeting("meeting", "2019-09-15");

        // When
        var rows = Folded.by(new RetractedNewsProjection(), visit("visit", "2019-09-14"), meeting, retracted(meeting));

        // Then
        assertThat(rows.rows())
                .containsExactly(
                        new RetractedNewsRow(new EventKey(Facts.SOURCE, "meeting"), Instant.EPOCH.plusSeconds(2)));
    }
}
