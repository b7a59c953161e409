package io.entente.cli.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.cli.operator.Answer;
import io.entente.cli.service.OperatorApi;
import io.entente.common.codec.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service can be asked, and asked to do.
 *
 * <p>Every method throws {@link io.entente.cli.service.UnreachableException} when no answer comes, and
 * {@link io.entente.cli.service.OperationRefusedException} when the service says no.
 */
record Operations(OperatorApi api) {

    private static final TypeReference<Items<Rebuild>> REBUILDS = new TypeReference<>() {};
    private static final TypeReference<Items<Generation>> GENERATIONS = new TypeReference<>() {};
    private static final TypeReference<Items<Operation>> HISTORY = new TypeReference<>() {};
    private static final TypeReference<DryRun> DRY_RUN = new TypeReference<>() {};
    private static final TypeReference<Rebuild> REBUILD = new TypeReference<>() {};
    private static final TypeReference<Verification> VERIFICATION = new TypeReference<>() {};
    private static final TypeReference<Promoted> PROMOTED = new TypeReference<>() {};

    record Items<T>(List<T> items) {}

    Answer<Rebuild> begin(boolean promoteWhenAsExpected, @Nullable Duration lagMax) {
        ObjectNode asked = Json.mapper().createObjectNode();
        asked.put("promotion", promoteWhenAsExpected ? "when-as-expected" : "by-operator");
        if (lagMax != null) {
            asked.put("lagMax", lagMax.toString());
        }
        return read(api.send("POST", "/rebuilds", asked), REBUILD);
    }

    /** One of {@code instant} and {@code token} says where. */
    Answer<Rebuild> keep(String name, @Nullable Instant instant, @Nullable String token, @Nullable Duration lagMax) {
        ObjectNode asked = Json.mapper().createObjectNode();
        ObjectNode keep = asked.putObject("keep").put("name", name);
        if (instant != null) {
            keep.put("instant", instant.toString());
        }
        if (token != null) {
            keep.put("token", token);
        }
        if (lagMax != null) {
            asked.put("lagMax", lagMax.toString());
        }
        return read(api.send("POST", "/rebuilds", asked), REBUILD);
    }

    Answer<DryRun> tryOut() {
        return read(api.send("POST", "/rebuild-dry-runs", null), DRY_RUN);
    }

    Answer<Items<Rebuild>> rebuilds() {
        return read(api.get("/rebuilds"), REBUILDS);
    }

    Answer<Rebuild> rebuild(long id) {
        return read(api.get("/rebuilds/" + id), REBUILD);
    }

    /**
     * The one that goes on or waits for a decision, else the newest.
     *
     * @throws NoRebuildException when there never was one
     */
    Answer<Rebuild> activeOrNewest() {
        Answer<Items<Rebuild>> all = rebuilds();
        List<Rebuild> items = all.value().items();
        if (items.isEmpty()) {
            throw new NoRebuildException("there is no rebuild");
        }
        Rebuild chosen = items.stream().filter(Rebuild::isActive).findFirst().orElse(items.get(0));
        return new Answer<>(all.json().path("items").path(items.indexOf(chosen)), chosen);
    }

    Optional<Rebuild> active() {
        return rebuilds().value().items().stream().filter(Rebuild::isActive).findFirst();
    }

    Answer<Rebuild> pause(long rebuild, boolean paused) {
        return change(rebuild, Json.mapper().createObjectNode().put("paused", paused));
    }

    Answer<Rebuild> cancel(long rebuild) {
        return change(rebuild, Json.mapper().createObjectNode().put("state", "cancelled"));
    }

    private Answer<Rebuild> change(long rebuild, JsonNode patch) {
        return read(api.send("PATCH", "/rebuilds/" + rebuild, patch), REBUILD);
    }

    Answer<Rebuild> verify(long rebuild) {
        return read(api.send("POST", "/rebuilds/" + rebuild + "/verifications", null), REBUILD);
    }

    Answer<Verification> verification(long rebuild) {
        return read(api.get("/rebuilds/" + rebuild + "/verification"), VERIFICATION);
    }

    Answer<Items<Generation>> generations() {
        return read(api.get("/generations"), GENERATIONS);
    }

    /**
     * The number of a generation.
     *
     * @param asked the number itself, which need not be known, or a name
     * @throws NoSuchGenerationException when none has the name
     */
    int generation(String asked) {
        if (asked.matches("\\d{1,9}")) {
            return Integer.parseInt(asked);
        }
        return generations().value().items().stream()
                .filter(generation -> asked.equals(generation.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchGenerationException(asked))
                .generation();
    }

    Answer<Promoted> serve(int generation, @Nullable String reason) {
        ObjectNode asked = Json.mapper().createObjectNode().put("generation", generation);
        if (reason != null) {
            asked.put("acceptedBecause", reason);
        }
        return read(api.send("PUT", "/serving-generation", asked), PROMOTED);
    }

    void retire(int generation) {
        api.delete("/generations/" + generation);
    }

    Answer<Items<Operation>> history() {
        return read(api.get("/operations"), HISTORY);
    }

    private <T> Answer<T> read(JsonNode json, TypeReference<T> type) {
        return Answer.of(api.uri(), json, type);
    }
}
