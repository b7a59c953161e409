package io.entente.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.entente.common.event.CooperationEvent;
import io.entente.common.event.MeetingHeld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventRegistryTest {

    @Test
    void the_catalogue_has_25_types() {
        assertThat(EventRegistry.current().types()).hasSize(25).allMatch(type -> type.startsWith("io.entente."));
    }

    @Test
    void a_registry_without_a_record_of_the_catalogue_is_not_built_and_names_it() {
        // Given
        Map<String, Class<? extends CooperationEvent>> incomplete = currentRecords();
        incomplete.remove("io.entente.MeetingHeld.v1");
        incomplete.remove("io.entente.EventRetracted.v1");

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventRegistry.of(incomplete))
                .withMessage("no stored type stands for [EventRetracted, MeetingHeld]");
    }

    @Test
    void a_registry_with_two_types_for_one_record_is_not_built_and_names_it() {
        // Given
        Map<String, Class<? extends CooperationEvent>> ambiguous = currentRecords();
        ambiguous.put("io.entente.MeetingHeld.v2", MeetingHeld.class);

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventRegistry.of(ambiguous))
                .withMessage("two stored types stand for MeetingHeld");
    }

    @Test
    void a_type_of_somebody_else_has_no_record() {
        assertThat(EventRegistry.current().recordOf("com.example.MeetingHeld.v1"))
                .isEmpty();
    }

    private static Map<String, Class<? extends CooperationEvent>> currentRecords() {
        var records = new HashMap<String, Class<? extends CooperationEvent>>();
        EventRegistry current = EventRegistry.current();
        current.types().forEach(type -> records.put(type, current.recordOf(type).orElseThrow()));
        return records;
    }
}
