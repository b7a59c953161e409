package io.entente.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventRegistry;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamKindTest {

    private static final EventContracts CONTRACTS = EventContracts.of(EventRegistry.current());

    @Test
    void streams_of_reference_hold_what_is_about_them_and_what_amends_it() {
        assertThat(namesIn(StreamKind.ACTOR))
                .containsExactly("ActorRegistered", "ActorRoleRecorded", "EventCorrected", "EventRetracted");
        assertThat(namesIn(StreamKind.SOURCE)).containsExactly("EventCorrected", "EventRetracted", "SourceRegistered");
    }

    @Test
    void streams_of_partnerships_hold_everything_else() {
        assertThat(namesIn(StreamKind.PARTNERSHIP))
                .contains("MeetingHeld", "EventCorrected")
                .doesNotContain("ActorRegistered", "ActorRoleRecorded", "SourceRegistered")
                .hasSize(CONTRACTS.contracts().size() - 3);
    }

    @Test
    void a_kind_is_found_by_its_plural() {
        assertThat(StreamKind.ofPlural("actors")).contains(StreamKind.ACTOR);
        assertThat(StreamKind.ofPlural("actor")).isEmpty();
    }

    private static List<String> namesIn(StreamKind kind) {
        return CONTRACTS.contracts().stream()
                .filter(kind::holds)
                .map(EventContract::name)
                .toList();
    }
}
