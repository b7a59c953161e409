package io.entente.ingest.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.problem.Problem;
import io.entente.ingest.intake.Check;
import io.entente.ingest.receipts.Receipt;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of each event of a batch, in the order of the batch.
 *
 * @param failedCount how many have a problem
 */
@JsonPropertyOrder({"failedCount", "results"})
public record BatchResult(long failedCount, List<Item> results) {

    static BatchResult of(List<Item> results) {
        return new BatchResult(
                results.stream().filter(item -> item.problem() != null).count(), results);
    }

    /** Makes a read include every event of the batch that was stored. */
    ConsistencyToken consistencyToken() {
        return results.stream()
                .map(Item::receipt)
                .filter(Objects::nonNull)
                .map(receipt -> ConsistencyToken.parse(receipt.consistencyToken()))
                .reduce(ConsistencyToken.NONE, ConsistencyToken::including);
    }

    /**
     * One of receipt, check and problem is there.
     *
     * @param index of the event in the batch, from 0
     * @param status what the event alone would have been answered with
     */
    @JsonPropertyOrder({"index", "status", "receipt", "check", "problem"})
    public record Item(
            int index,
            int status,
            @Nullable Receipt receipt,
            @Nullable Check check,
            @Nullable Problem problem) {

        static Item stored(int index, Receipt receipt) {
            return new Item(index, receipt.duplicate() ? 200 : 201, receipt, null, null);
        }

        static Item checked(int index, Check check) {
            return new Item(index, 200, null, check, null);
        }

        static Item refused(int index, Problem problem) {
            return new Item(index, problem.status(), null, null, problem);
        }
    }
}
