package io.entente.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.schema.EventContract;
import java.util.List;

/**
 * An event type as it is published.
 *
 * @param type goes into the CloudEvents attribute of this name
 * @param examples data that keep the schema
 */
public record EventTypeView(
        String name,
        String version,
        String type,
        String title,
        String description,
        Links links,
        List<JsonNode> examples) {

    public static EventTypeView of(EventContract contract) {
        return new EventTypeView(
                contract.name(),
                contract.version(),
                contract.type(),
                contract.title(),
                contract.description(),
                Links.of(contract),
                contract.examples());
    }

    /** Paths on this service. */
    public record Links(String self, String schema) {

        static Links of(EventContract contract) {
            String self = "/event-types/" + contract.name() + "/" + contract.version();
            return new Links(self, self + "/schema");
        }
    }

    /** Without the examples. */
    public record Summary(String name, String version, String type, String title, Links links) {

        public static Summary of(EventContract contract) {
            return new Summary(
                    contract.name(), contract.version(), contract.type(), contract.title(), Links.of(contract));
        }
    }

    /** All types, sorted by name and version. */
    public record Catalogue(List<Summary> items) {}
}
