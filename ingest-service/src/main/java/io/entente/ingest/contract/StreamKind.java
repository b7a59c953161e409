package io.entente.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.event.Identity;
import io.entente.common.schema.EventContract;
import java.util.Arrays;
import java.util.Optional;

/** What a stream is about, and the member of the data that says of which one. */
public enum StreamKind {
    PARTNERSHIP("partnerships", "partnershipId"),
    ACTOR("actors", "actorId"),
    SOURCE("sources", "sourceId");

    private final String plural;
    private final String idMember;

    StreamKind(String plural, String idMember) {
        this.plural = plural;
        this.idMember = idMember;
    }

    /** Empty when no kind is called so. */
    public static Optional<StreamKind> ofPlural(String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.plural.equals(plural))
                .findFirst();
    }

    /** Whether events of the type can stand in such streams. */
    public boolean holds(EventContract contract) {
        boolean isNamed = contract.schema().path("properties").has(idMember);
        return isNamed || Identity.STREAM_IDS.stream().noneMatch(member -> isRequired(contract, member));
    }

    private static boolean isRequired(EventContract contract, String member) {
        return contract.schema()
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .anyMatch(member::equals);
    }
}
