package io.entente.common.event;

import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier event is read differently from now on. The log keeps what was recorded.
 *
 * @param correctsEventId id of the event that is corrected, in the same stream
 * @param correctsSource CloudEvents source of that event, where two sources use the same id
 * @param correctsType stored type of that event
 * @param patch RFC 7396 merge patch on the data of that event; null removes a member. Ids and type cannot be patched
 * @param propagates whether events that inherit their date from it are re-dated; false unless said
 */
public record EventCorrected(
        @Nullable PartnershipId partnershipId,
        String correctsEventId,
        @Nullable String correctsSource,
        String correctsType,
        String reason,
        ObjectNode patch,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean propagates,
        List<Evidence> evidence,
        @Nullable String note)
        implements AmendingEvent {

    public EventCorrected {
        required("correctsEventId", correctsEventId);
        required("correctsType", correctsType);
        required("reason", reason);
        required("patch", patch);
        evidence = list("evidence", evidence);
    }

    @Override
    public String targetId() {
        return correctsEventId;
    }

    @Override
    public @Nullable String targetSource() {
        return correctsSource;
    }
}
