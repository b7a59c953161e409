package io.entente.cli.parked;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.operator.Answer;
import io.entente.cli.service.OperatorApi;
import io.entente.common.codec.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the service can be asked about parked events, and asked to do about them.
 *
 * <p>Every method throws {@link io.entente.cli.service.UnreachableException} when no answer comes, and
 * {@link io.entente.cli.service.OperationRefusedException} when the service says no.
 */
record ParkedEvents(OperatorApi api) {

    /** As many as the service gives at once. */
    private static final int PAGE_MAX = 500;

    private static final TypeReference<Page> PAGE = new TypeReference<>() {};
    private static final TypeReference<ParkedDetails> DETAILS = new TypeReference<>() {};
    private static final TypeReference<Redriven> REDRIVEN = new TypeReference<>() {};
    private static final TypeReference<Discarded> DISCARDED = new TypeReference<>() {};

    /** @param next where the list goes on; null at its end */
    record Page(List<ParkedSummary> items, @Nullable String next) {}

    /**
     * The first of those that the filter admits, in the order of the log.
     *
     * @param filter parameters of the list, by name
     */
    Answer<Page> list(Map<String, Object> filter, int max) {
        Answer<Page> page = page(path(filter, max));
        var items = Json.mapper().createArrayNode();
        page.json().path("items").forEach(items::add);
        var summaries = new ArrayList<>(page.value().items());
        String next = page.value().next();
        while (next != null && summaries.size() < max) {
            page = page(next);
            page.json().path("items").forEach(items::add);
            summaries.addAll(page.value().items());
            next = page.value().next();
        }
        var whole = Json.mapper().createObjectNode();
        whole.set("items", items);
        return new Answer<>(next == null ? whole : whole.put("next", next), new Page(summaries, next));
    }

    private Answer<Page> page(String path) {
        return Answer.of(api.uri(), api.get(path), PAGE);
    }

    private static String path(Map<String, Object> filter, int max) {
        var parameters = new TreeMap<>(filter);
        parameters.put("limit", Math.min(max, PAGE_MAX));
        return "/parked-events?" + Filter.query(parameters);
    }

    /** @param generation null for the one that serves */
    Answer<ParkedDetails> details(String id, @Nullable Integer generation) {
        String query = generation == null ? "" : "?generation=" + generation;
        return Answer.of(api.uri(), api.get(path(id) + query), DETAILS);
    }

    /** What {@link #apply} would do; changes nothing. */
    Answer<Redriven> preview(String id) {
        return redrive(id, Json.mapper().createObjectNode().put("dryRun", true));
    }

    Answer<Redriven> apply(String id, String because) {
        return redrive(id, reason(because));
    }

    private Answer<Redriven> redrive(String id, JsonNode order) {
        return Answer.of(api.uri(), api.send("POST", path(id) + "/redrives", order), REDRIVEN);
    }

    Answer<Discarded> discard(String id, String because) {
        return Answer.of(api.uri(), api.send("POST", path(id) + "/discards", reason(because)), DISCARDED);
    }

    private static JsonNode reason(String because) {
        return Json.mapper().createObjectNode().put("reason", because);
    }

    private static String path(String id) {
        return "/parked-events/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
