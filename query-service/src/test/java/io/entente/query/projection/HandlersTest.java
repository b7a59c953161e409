package io.entente.query.projection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.projection.TestProjections.TallyRow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlersTest {

    @Test
    void an_event_type_that_is_forgotten_is_named() {
        // Given
        var handlers = Handlers.forRows(TallyRow.class).on(PartnershipEvent.class, (rows, event) -> {});

        // When, Then
        assertThatThrownBy(handlers::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("ActorRegistered", "ActorRoleRecorded", "SourceRegistered")
                .hasMessageNotContainingAny("MeetingHeld", "EventCorrected", "EventRetracted");
    }

    @Test
    void an_event_type_has_one_handler() {
        // Given
        var handlers = Handlers.forRows(TallyRow.class).on(MeetingHeld.class, (rows, event) -> {});

        // When, Then
        assertThatThrownBy(() -> handlers.on(PartnershipEvent.class, (rows, event) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MeetingHeld");
    }

    @Test
    void nothing_is_ignored_without_a_reason() {
        // Given
        var handlers = Handlers.forRows(TallyRow.class);

        // When, Then
        assertThatThrownBy(() -> handlers.ignoringTheRest(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
