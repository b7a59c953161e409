package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventNameTest {

    @ParameterizedTest
    @CsvSource({"MeetingHeld, v1", "MeetingHeld.v1, v1", "MeetingHeld.v2, v2", "MeetingHeld.v10, v10"})
    void the_plain_name_is_the_first_version_for_ever(String inPath, String version) {
        assertThat(EventName.of(inPath)).contains(new EventName("MeetingHeld", version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MeetingHeld.", "MeetingHeld.2", "MeetingHeld.v", ".v1", "io.entente.MeetingHeld.v1"})
    void nothing_else_is_a_name(String inPath) {
        assertThat(EventName.of(inPath)).isEmpty();
    }
}
