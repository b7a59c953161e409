package io.entente.common.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.event.MeetingHeld;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The comparison is itself tried with planted differences. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordComparisonTest {

    private final ObjectNode schema =
            ContractFixtures.contract("MeetingHeld").schema().deepCopy();
    private final ObjectNode definitions = schema.withObject("/$defs/definitions.v1/$defs");

    @Test
    void a_member_that_the_record_lacks_is_found() {
        // Given
        schema.withObject("/properties").putObject("weather");

        // Then
        assertThat(differences())
                .singleElement()
                .asString()
                .startsWith("MeetingHeld members")
                .contains("weather");
    }

    @Test
    void a_member_of_a_nested_value_that_the_schema_lacks_is_found() {
        // Given
        definitions.withObject("/headCount/properties").remove("min");

        // Then
        assertThat(differences()).singleElement().asString().startsWith("MeetingHeld.participants[].count members");
    }

    @Test
    void a_member_that_only_the_record_requires_is_found() {
        // Given
        ArrayNode required = definitions.withObject("/place").putArray("required");
        required.add("placeId").add("name");

        // Then
        assertThat(differences()).singleElement().asString().startsWith("MeetingHeld.place required");
    }

    @Test
    void a_code_that_the_record_does_not_know_is_found() {
        // Given
        definitions.withArray("/meetingFormatCode/enum").add("by-telegram");

        // Then
        assertThat(differences()).singleElement().asString().startsWith("MeetingHeld.format codes");
    }

    private List<String> differences() {
        return new RecordComparison(schema).differences(MeetingHeld.class);
    }
}
