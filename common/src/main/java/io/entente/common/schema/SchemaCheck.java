package io.entente.common.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.entente.common.problem.Fault;
import java.util.List;
import java.util.Locale;

/** One contract, compiled once and then checked from any thread. */
final class SchemaCheck {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();

    private final EventContract contract;
    private final JsonSchema schema;

    SchemaCheck(EventContract contract) {
        this(contract, contract.schema());
    }

    private SchemaCheck(EventContract contract, JsonNode schema) {
        this.contract = contract;
        this.schema = FACTORY.getSchema(schema, CONFIG);
        this.schema.initializeValidators();
    }

    /** For patches on data of that type. */
    static SchemaCheck ofPatches(EventContract contract) {
        return new SchemaCheck(contract, PatchSchema.of(contract));
    }

    EventContract contract() {
        return contract;
    }

    /** Pointers are relative to the data. */
    List<Fault> faults(JsonNode data) {
        return SchemaFaults.of(schema.validate(data));
    }
}
