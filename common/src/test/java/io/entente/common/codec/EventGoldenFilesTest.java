package io.entente.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.PartnershipEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Never change a golden file: bytes like these stand in logs. A new shape gets a new version and an upcaster. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventGoldenFilesTest {

    private static final EventDecoder DECODER = EventDecoder.current();

    static SortedSet<String> types() {
        return EventRegistry.current().types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_golden_bytes_of_a_type_become_its_record_and_the_same_json_again(String type) throws IOException {
        // Given
        CloudEvent event = golden(type);

        // When
        CooperationEvent decoded = DECODER.decode(event);

        // Then
        assertThat(EventRegistry.current().typeOf(decoded)).isEqualTo(type).isEqualTo(event.type());
        assertThat(reread(DECODER.encode(decoded))).isEqualTo(event.data());
        assertThat(Json.mapper().writeValueAsString(decoded))
                .isEqualTo(event.data().toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_golden_file_of_a_type_says_something_of_every_component(String type) throws Exception {
        // Given
        CooperationEvent decoded = DECODER.decode(golden(type));

        // Then
        assertThat(Arrays.stream(decoded.getClass().getRecordComponents())).allSatisfy(component -> {
            Object value = component.getAccessor().invoke(decoded);
            assertThat(value).as(component.getName()).isNotNull();
            if (value instanceof Collection<?> elements) {
                assertThat(elements).as(component.getName()).isNotEmpty();
            }
        });
        if (decoded instanceof PartnershipEvent event) {
            assertThat(event.wording().texts()).isNotEmpty();
        }
    }

    private static CloudEvent golden(String type) throws IOException {
        String file = "/golden/" + type.substring("io.entente.".length()) + ".json";
        try (InputStream bytes = EventGoldenFilesTest.class.getResourceAsStream(file)) {
            return CloudEventCodec.structured(
                    Objects.requireNonNull(bytes, type + " has no golden file").readAllBytes());
        }
    }

    private static JsonNode reread(JsonNode tree) throws IOException {
        return Json.mapper().readTree(Json.mapper().writeValueAsBytes(tree));
    }
}
