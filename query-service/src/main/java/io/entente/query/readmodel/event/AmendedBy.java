package io.entente.query.readmodel.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.EventRetracted;
import io.entente.common.position.LogPosition;
import io.entente.query.history.Amendment;
import io.entente.query.history.AmendmentOutcome;
import io.entente.query.readmodel.json.WireName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction or retraction of an event, and what became of it.
 *
 * @param type its stored type
 * @param outcome applied, or why it has no effect
 * @param reason as its author gave it
 * @param patch of a correction, RFC 7396; null for a retraction
 */
public record AmendedBy(
        String source,
        String id,
        String type,
        LogPosition position,
        Instant recordedAt,
        String outcome,
        String reason,
        @Nullable ObjectNode patch) {

    static AmendedBy of(Amendment amendment, AmendmentOutcome outcome) {
        return new AmendedBy(
                amendment.key().source(),
                amendment.key().id(),
                amendment.recorded().type(),
                amendment.recorded().position(),
                amendment.recorded().recordedAt(),
                outcome.code(),
                reason(amendment),
                amendment.event() instanceof EventCorrected corrected ? corrected.patch() : null);
    }

    /** It is a retraction, and in effect. */
    boolean takesItBack() {
        return patch == null && outcome.equals(AmendmentOutcome.APPLIED.code());
    }

    private static String reason(Amendment amendment) {
        return amendment.event() instanceof EventRetracted retracted
                ? WireName.of(retracted.reason())
                : ((EventCorrected) amendment.event()).reason();
    }
}
