package io.entente.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleRoundTripTest {

    private static final EventDecoder DECODER = EventDecoder.current();

    static Stream<CloudEvent> sample() {
        return Sample.events();
    }

    @Test
    void the_sample_holds_the_69_events_of_hanoi_and_its_partners() {
        assertThat(sample()).hasSize(69);
    }

    @ParameterizedTest
    @MethodSource("sample")
    void an_event_of_the_sample_keeps_all_it_says_on_the_way_through_its_record(CloudEvent event) throws IOException {
        // When
        ObjectNode encoded = DECODER.encode(DECODER.decode(event));

        // Then
        assertThat(said(reread(encoded))).isEqualTo(said(event.data()));
    }

    private static JsonNode reread(JsonNode tree) throws IOException {
        return Json.mapper().readTree(Json.mapper().writeValueAsBytes(tree));
    }

    /** Without nulls and empty lists, which say the same as nothing at all. */
    private static JsonNode said(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        prune(copy);
        return copy;
    }

    private static void prune(JsonNode tree) {
        tree.forEach(SampleRoundTripTest::prune);
        if (tree instanceof ObjectNode object) {
            object.properties()
                    .removeIf(member -> member.getValue().isNull()
                            || (member.getValue().isArray() && member.getValue().isEmpty()));
        }
    }
}
