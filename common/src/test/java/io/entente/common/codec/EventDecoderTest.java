package io.entente.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.MeetingHeld;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventDecoderTest {

    private static final EventDecoder DECODER = EventDecoder.current();

    /** Golden file, pointer to a member, JSON that takes its place (null removes it), and part of the reason. */
    static Stream<Arguments> brokenData() {
        return Stream.of(
                arguments("MeetingHeld", "", "meetingId", null, "meetingId is missing"),
                arguments("MeetingHeld", "", "participants", "[]", "participants[0] is missing"),
                arguments("MeetingHeld", "", "sources", null, "sources[0] is missing"),
                arguments("MeetingHeld", "", "topics", "[null]", "topics[0] is missing"),
                arguments("MeetingHeld", "", "partnershipId", "\"Hanoi\"", "place codes joined with ~"),
                arguments("MeetingHeld", "", "meetingKind", "7", "Cannot coerce Integer"),
                arguments("MeetingHeld", "", "format", "\"by-telegram\"", "by-telegram"),
                arguments("MeetingHeld", "", "format", "0", "MeetingFormat"),
                arguments("MeetingHeld", "", "participantsComplete", null, "into type `boolean`"),
                arguments("MeetingHeld", "", "participantsComplete", "\"true\"", "boolean"),
                arguments("MeetingHeld", "", "place", "\"Hanoi\"", "Place"),
                arguments("MeetingHeld", "/occurred", "earliest", "17000", "LocalDate"),
                arguments("MeetingHeld", "/place", "precision", null, "precision is missing"),
                arguments("AnniversaryCommemorated", "", "ordinal", "30.5", "int"),
                arguments("FundingDisbursed", "/money", "amount", "250000", "Cannot coerce Integer"),
                arguments("FundingDisbursed", "/money", "amount", "\"1e9\"", "not '1e9'"),
                arguments("FundingDisbursed", "/money", "currency", null, "currency is missing"),
                arguments("PartnershipEstablished", "", "name", "{}", "a text in any language is missing"),
                arguments("PartnershipEstablished", "", "name", "{\"en\":5}", "Cannot coerce Integer"),
                arguments("EventCorrected", "", "patch", "[]", "ObjectNode"));
    }

    @ParameterizedTest
    @MethodSource("brokenData")
    void data_that_lack_something_or_are_of_the_wrong_kind_are_not_decoded(
            String name, String parent, String member, String json, String reason) throws IOException {
        // Given
        ObjectNode data = golden(name + ".v1").data().deepCopy();
        ObjectNode changed = (ObjectNode) data.at(parent);
        changed.remove(member);
        if (json != null) {
            changed.set(member, Json.mapper().readTree(json));
        }

        // Then
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> DECODER.decode("io.entente." + name + ".v1", data))
                .satisfies(undecodable -> {
                    assertThat(undecodable.type()).isEqualTo("io.entente." + name + ".v1");
                    assertThat(undecodable.reason()).contains(reason).hasSizeLessThan(500);
                    assertThat(undecodable.pointer()).startsWith(parent);
                    assertThat(undecodable.pointer() + undecodable.reason()).contains(member);
                });
    }

    @Test
    void the_place_of_what_cannot_be_read_is_named_by_json_pointer() throws IOException {
        // Given
        ObjectNode data = golden("MeetingHeld.v1").data().deepCopy();
        ((ObjectNode) data.at("/participants/1")).put("kind", "horse");

        // Then
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> DECODER.decode("io.entente.MeetingHeld.v1", data))
                .satisfies(undecodable -> assertThat(undecodable.pointer()).isEqualTo("/participants/1/kind"));
    }

    @Test
    void members_that_a_newer_producer_added_are_ignored() throws IOException {
        // Given
        ObjectNode data = golden("MeetingHeld.v1").data().deepCopy();
        data.put("weather", "rain").withObject("/occurred").put("moonPhase", "full");

        // Then
        assertThat(DECODER.decode("io.entente.MeetingHeld.v1", data))
                .isEqualTo(DECODER.decode(golden("MeetingHeld.v1")));
    }

    @Test
    void a_correction_that_does_not_say_whether_it_propagates_does_not() throws IOException {
        // Given
        ObjectNode silent = golden("EventCorrected.v1").data().deepCopy();
        silent.remove("propagates");
        ObjectNode undecided = silent.deepCopy().putNull("propagates");

        // Then
        assertThat(Stream.of(silent, undecided)).allSatisfy(data -> assertThat(
                        ((EventCorrected) DECODER.decode("io.entente.EventCorrected.v1", data)).propagates())
                .isFalse());
    }

    @Test
    void an_unknown_type_is_named() {
        assertThatExceptionOfType(UnknownEventTypeException.class)
                .isThrownBy(() -> DECODER.decode(
                        "io.entente.MeetingMissed.v1", Json.mapper().createObjectNode()))
                .satisfies(unknown -> assertThat(unknown.type()).isEqualTo("io.entente.MeetingMissed.v1"));
    }

    @Test
    void bytes_of_an_old_shape_are_read_through_every_upcaster_of_the_chain() throws IOException {
        // Given
        var decoder = new EventDecoder(EventRegistry.current(), OldMeetings.UPCASTERS);

        // When
        var decoded = (MeetingHeld) decoder.decode(golden("Meeting.v1"));

        // Then
        assertThat(decoded.meetingKind()).isEqualTo("working-session");
        assertThat(decoded.occurred().edtf()).isEqualTo("2018-06");
        assertThat(decoded.occurred().asStated()).isEqualTo("2018-06");
        assertThat(decoded.participantsComplete()).isFalse();
        assertThat(decoded.participants()).singleElement().satisfies(participant -> assertThat(
                        participant.nameAsReported())
                .isEqualTo("Hoang Trung Hai"));
    }

    @Test
    void an_old_shape_that_its_upcaster_cannot_read_is_not_decoded_and_keeps_the_stored_type() {
        // Given
        var decoder = new EventDecoder(EventRegistry.current(), OldMeetings.UPCASTERS);
        ObjectNode data = Json.mapper().createObjectNode();

        // Then
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> decoder.decode("io.entente.MeetingHeld.v0", data))
                .satisfies(undecodable -> assertThat(undecodable.type()).isEqualTo("io.entente.MeetingHeld.v0"));
    }

    private static CloudEvent golden(String file) throws IOException {
        try (InputStream bytes = EventDecoderTest.class.getResourceAsStream("/golden/" + file + ".json")) {
            return CloudEventCodec.structured(
                    Objects.requireNonNull(bytes, file).readAllBytes());
        }
    }
}
