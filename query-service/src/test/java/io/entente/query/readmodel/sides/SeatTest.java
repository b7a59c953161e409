package io.entente.query.readmodel.sides;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.common.event.ParticipantKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatTest {

    @Test
    void two_sides_meet_each_other_and_one_side_does_not_meet_itself() {
        assertThat(seat("org-a", "vn-hn").isOpposite(seat("org-b", "fr-idf"))).isTrue();
        assertThat(seat("org-a", "vn-hn").isOpposite(seat("org-b", "vn-hn"))).isFalse();
    }

    @Test
    void third_parties_are_no_side_and_meet_each_other_unless_they_are_one_organisation() {
        assertThat(seat("org-a", "third-party").isOpposite(seat("org-b", "third-party")))
                .isTrue();
        assertThat(seat("org-a", "third-party").isOpposite(seat("org-a", "third-party")))
                .isFalse();
    }

    @Test
    void nobody_meets_himself() {
        // Given
        var alone = seat(null, null);

        // Then
        assertThat(alone.isOpposite(alone)).isFalse();
    }

    @Test
    void the_organisation_is_that_of_the_title_and_the_principal_the_one_acted_for() {
        // Given
        var seat = new Seat(participant("org-party", "org-hanoi", "vn-hn"));

        // Then
        assertThat(seat.organisation()).hasValue(new ActorId("org-party"));
        assertThat(seat.principal()).hasValue(new ActorId("org-hanoi"));
        assertThat(new Seat(participant(null, "org-hanoi", null)).organisation())
                .hasValue(new ActorId("org-hanoi"));
    }

    private static Seat seat(@Nullable String organisation, @Nullable String side) {
        return new Seat(participant(organisation, null, side));
    }

    private static Participant participant(
            @Nullable String organisation, @Nullable String representing, @Nullable String side) {
        return new Participant(
                null,
                ParticipantKind.PERSON,
                "Somebody",
                null,
                null,
                organisation == null ? null : new ActorId(organisation),
                representing == null ? null : new ActorId(representing),
                null,
                side,
                null,
                null,
                null);
    }
}
