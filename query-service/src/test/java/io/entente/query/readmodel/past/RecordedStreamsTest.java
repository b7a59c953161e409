package io.entente.query.readmodel.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventRegistry;
import io.entente.common.event.AmendingEvent;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedStreamsTest {

    @Test
    void every_type_that_amends_is_looked_for_as_one() {
        // Given
        var registry = EventRegistry.current();

        // When
        String types = registry.types().stream()
                .filter(type -> registry.recordOf(type)
                        .filter(AmendingEvent.class::isAssignableFrom)
                        .isPresent())
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", ", "type in (", ")"));

        // Then
        assertThat(RecordedStreams.AMENDING).isEqualTo(types);
    }
}
