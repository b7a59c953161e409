package io.entente.common.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventRegistry;
import io.entente.common.codec.Json;
import java.util.stream.Stream;

/** Contracts and events as the tests of this package start from. */
final class ContractFixtures {

    static final EventContracts CONTRACTS = EventContracts.of(EventRegistry.current());

    private ContractFixtures() {}

    static Stream<EventContract> contracts() {
        return CONTRACTS.contracts().stream();
    }

    static EventContract contract(String name) {
        return CONTRACTS.find(name, "v1").orElseThrow();
    }

    /** The first example of a type. */
    static ObjectNode example(String name) {
        return contract(name).examples().get(0).deepCopy();
    }

    /** An event in the stream that its data name. */
    static CloudEvent event(String name, ObjectNode data) {
        return event(name, subject(data), data);
    }

    static CloudEvent event(String name, String subject, ObjectNode data) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0").put("id", "event-1").put("source", "urn:entente:test");
        document.put("type", "io.entente." + name + ".v1").put("subject", subject);
        document.set("data", data);
        return new CloudEvent(document);
    }

    private static String subject(ObjectNode data) {
        return Stream.of("partnershipId", "actorId", "sourceId")
                .map(data::path)
                .filter(id -> id.isTextual())
                .map(id -> id.asText())
                .findFirst()
                .orElse("fr-idf~vn-hn");
    }
}
