package io.entente.ingest.intake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.codec.CloudEvent;
import io.entente.ingest.receipts.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What posting the event would do; nothing was stored.
 *
 * @param duplicate whether the event is known to be stored already, so that posting it would store nothing
 * @param receipt the original one of a duplicate
 */
@JsonPropertyOrder({"source", "id", "type", "subject", "duplicate", "receipt"})
public record Check(
        String source,
        String id,
        String type,
        String subject,
        boolean duplicate,
        @Nullable Receipt receipt) {

    static Check of(CloudEvent event, @Nullable Receipt known) {
        return new Check(event.source(), event.id(), event.type(), event.subject(), known != null, known);
    }
}
