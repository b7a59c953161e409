package io.entente.query.readmodel.publication;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Events of a test are recorded one second after the other, the first at the epoch. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewsProjectionTest {

    private static final CloudEvent VISIT = visit("visit", "2019?-09-14/2019?-09-18");
    private static final CloudEvent MEETING = during("visit", meeting("meeting", "[2019-09-14..2019-09-18]"));

    @Test
    void an_event_is_news_when_it_is_recorded() {
        assertThat(row("meeting", VISIT, MEETING).updatedAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void a_correction_makes_it_news_again_and_so_those_that_follow_its_date() {
        // Given
        var correction = redated(VISIT, "2019-09-14/2019-09-18");

        // Then
        assertThat(row("visit", VISIT, MEETING, correction).updatedAt()).isEqualTo(Instant.EPOCH.plusSeconds(2));
        assertThat(row("meeting", VISIT, MEETING, correction).updatedAt()).isEqualTo(Instant.EPOCH.plusSeconds(2));
        assertThat(row("visit", VISIT, correction, retracted(correction)).updatedAt())
                .isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    @Test
    void what_was_taken_back_is_news_once_more() {
        // When
        var row = row("meeting", VISIT, MEETING, retracted(MEETING));

        // Then
        assertThat(row.retracted()).isTrue();
        assertThat(row.updatedAt()).isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    private static NewsRow row(String id, CloudEvent... events) {
        return Folded.by(new NewsProjection(), events).row(new EventKey(Facts.SOURCE, id).toString());
    }
}
