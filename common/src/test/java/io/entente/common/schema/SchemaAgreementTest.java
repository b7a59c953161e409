package io.entente.common.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.EventRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaAgreementTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final EventValidator VALIDATOR = new EventValidator(ContractFixtures.CONTRACTS);

    static List<EventContract> contracts() {
        return ContractFixtures.CONTRACTS.contracts();
    }

    static Stream<Arguments> requiredMembers() {
        return ContractFixtures.contracts().flatMap(contract -> contract.schema()
                .path("required")
                .valueStream()
                .map(member -> Arguments.of(contract.name(), member.asText())));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_and_its_record_have_the_same_members_down_to_the_last_value_type(EventContract contract) {
        // Given
        Class<?> record = EventRegistry.current().recordOf(contract.type()).orElseThrow();

        // When
        var differences = new RecordComparison(contract.schema()).differences(record);

        // Then
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_example_keeps_its_contract_and_can_be_decoded(EventContract contract) {
        assertThat(contract.examples()).isNotEmpty().allSatisfy(example -> {
            ObjectNode data = example.deepCopy();
            assertThat(VALIDATOR.faults(ContractFixtures.event(contract.name(), data), TODAY))
                    .isEmpty();
            assertThatCode(() -> EventDecoder.current().decode(contract.type(), data))
                    .doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("requiredMembers")
    void an_event_without_a_required_member_has_a_fault_that_points_at_it(String name, String member) {
        // Given
        ObjectNode data = ContractFixtures.example(name);
        data.remove(member);

        // When
        var faults = VALIDATOR.faults(ContractFixtures.event(name, data), TODAY);

        // Then
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo("/data/" + member);
            assertThat(fault.code()).isEqualTo("required");
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_member_is_described_and_nothing_else_is_allowed(EventContract contract) {
        JsonNode schema = contract.schema();
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(schema.path("unevaluatedProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("properties").properties()).allSatisfy(member -> assertThat(
                        member.getValue().path("description").asText())
                .as(member.getKey())
                .isNotBlank());
    }
}
