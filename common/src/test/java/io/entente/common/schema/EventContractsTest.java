package io.entente.common.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.entente.common.codec.EventRegistry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventContractsTest {

    static List<EventContract> contracts() {
        return ContractFixtures.CONTRACTS.contracts();
    }

    @Test
    void every_registered_type_has_a_contract_and_they_are_sorted_by_name() {
        assertThat(contracts())
                .extracting(EventContract::type)
                .containsExactlyElementsOf(EventRegistry.current().types());
        assertThat(contracts()).hasSize(25).extracting(EventContract::name).isSorted();
    }

    @Test
    void a_contract_is_found_by_type_and_by_name_and_version() {
        var contracts = ContractFixtures.CONTRACTS;
        assertThat(contracts.find("io.entente.MeetingHeld.v1"))
                .isPresent()
                .isEqualTo(contracts.find("MeetingHeld", "v1"));
        assertThat(contracts.find("io.entente.MeetingHeld.v2")).isEmpty();
        assertThat(contracts.find("MeetingHeld", "v2")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_served_schema_is_valid_by_the_meta_schema(EventContract contract) {
        // Given
        var metaSchema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        // When
        var faults = metaSchema.validate(contract.schema());

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_served_schema_stands_alone_in_a_validator_that_knows_nothing_of_us(EventContract contract)
            throws IOException {
        // Given
        JsonNode served = new ObjectMapper().readTree(contract.schema().toString());
        JsonNode broken = new ObjectMapper().readTree("{\"partnershipId\": 7}");

        // When
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(served);

        // Then
        assertThat(schema.validate(contract.examples().get(0))).isEmpty();
        assertThat(schema.validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_is_named_after_its_type(EventContract contract) {
        assertThat(contract.schema().path("$id").asText())
                .isEqualTo("urn:entente:schema:" + contract.name() + ":" + contract.version());
    }
}
