package io.entente.cli.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.service.IngestService;
import io.entente.cli.service.IngestService.ItemResult;
import io.entente.cli.service.IngestService.Refusal;
import io.entente.common.codec.Json;
import java.util.List;
import java.util.function.Consumer;

/** Posts files of events in batches, one after the other, so that the order of a stream in the file is its order in the log. */
public record EventPost(IngestService ingest, Consumer<PostSummary> progress, Consumer<List<String>> failures) {

    private static final Refusal NO_REASON = new Refusal("the service gave no reason", null, List.of());

    /** Posts everything; an event that is refused does not keep the others back. */
    public PostSummary post(EventFile file) {
        var summary = PostSummary.NOTHING;
        for (List<JsonNode> batch = file.nextBatch(); !batch.isEmpty(); batch = file.nextBatch()) {
            List<ItemResult> results = ingest.postBatch(Json.bytes(batch));
            reportFailures(summary.total() + 1, batch, results);
            summary = summary.and(summaryOf(batch.size(), results));
            progress.accept(summary);
        }
        return summary;
    }

    private void reportFailures(long firstNumber, List<JsonNode> batch, List<ItemResult> results) {
        for (int index = 0; index < Math.min(batch.size(), results.size()); index++) {
            ItemResult result = results.get(index);
            if (!result.isStored()) {
                Refusal why = result.problem() == null ? NO_REASON : result.problem();
                failures.accept(new FailedEvent(firstNumber + index, batch.get(index), result.status(), why).lines());
            }
        }
    }

    /** An event without a result counts as failed. */
    private static PostSummary summaryOf(int events, List<ItemResult> results) {
        long stored = results.stream().filter(ItemResult::isStored).count();
        long duplicates = results.stream().filter(ItemResult::isDuplicate).count();
        return new PostSummary(stored - duplicates, duplicates, events - stored);
    }
}
