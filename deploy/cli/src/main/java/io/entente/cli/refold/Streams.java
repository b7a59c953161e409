package io.entente.cli.refold;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.operator.Answer;
import io.entente.cli.service.OperatorApi;
import io.entente.common.codec.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service can be asked about streams, and asked to do about them.
 *
 * <p>Every method throws {@link io.entente.cli.service.UnreachableException} when no answer comes, and
 * {@link io.entente.cli.service.OperationRefusedException} when the service says no.
 */
record Streams(OperatorApi api) {

    /** As many as the service gives at once. */
    private static final int PAGE_MAX = 1_000;

    private static final TypeReference<Page> PAGE = new TypeReference<>() {};
    private static final TypeReference<Refolded> REFOLDED = new TypeReference<>() {};

    private record Page(List<Item> items, @Nullable String next) {

        private record Item(String streamId) {}
    }

    /**
     * Ids of those that hold an event of the type, in their order.
     *
     * @param after id behind which they begin; null at the first
     */
    List<String> holding(String type, @Nullable String after) {
        String from = after == null ? "" : "&after=" + encoded(after);
        var ids = new ArrayList<String>();
        String next = "/streams?type=" + encoded(type) + "&limit=" + PAGE_MAX + from;
        while (next != null) {
            Page page = Answer.of(api.uri(), api.get(next), PAGE).value();
            page.items().forEach(item -> ids.add(item.streamId()));
            next = page.next();
        }
        return ids;
    }

    /** What {@link #refold} would do; changes nothing. */
    Answer<Refolded> preview(String streamId) {
        return send(streamId, Json.mapper().createObjectNode().put("dryRun", true));
    }

    Answer<Refolded> refold(String streamId, String because) {
        return send(streamId, Json.mapper().createObjectNode().put("reason", because));
    }

    private Answer<Refolded> send(String streamId, JsonNode order) {
        return Answer.of(api.uri(), api.send("POST", "/streams/" + encoded(streamId) + "/refolds", order), REFOLDED);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
