package io.entente.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.event.AmendingEvent;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.Identity;
import io.entente.query.history.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges corrections into events, and records the outcome of each correction and retraction. */
final class NaiveCorrections {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final String APPLIED = "applied";

    private final List<RecordedEvent> events;
    private final NaiveNames names;
    private final NaiveRetractions retractions;

    NaiveCorrections(List<RecordedEvent> events, NaiveNames names, NaiveRetractions retractions) {
        this.events = events;
        this.names = names;
        this.retractions = retractions;
    }

    /**
     * One event with its corrections, before dates are inherited.
     *
     * @param data merged; callers must not change them
     * @param corrections merged into it, in log order
     */
    record Merged(RecordedEvent recorded, CooperationEvent event, ObjectNode data, List<RecordedEvent> corrections) {}

    Merged merged(RecordedEvent event) {
        ObjectNode data = event.data();
        CooperationEvent payload = event.event();
        var merged = new ArrayList<RecordedEvent>();
        for (RecordedEvent correction : events) {
            if (fits(correction, event) && !retractions.isRetracted(correction)) {
                ObjectNode patched = (ObjectNode) patched(data, ((EventCorrected) correction.event()).patch());
                Optional<CooperationEvent> decoded = decoded(event.type(), patched);
                if (decoded.isPresent()) {
                    data = patched;
                    payload = decoded.get();
                    merged.add(correction);
                }
            }
        }
        return new Merged(event, payload, data, merged);
    }

    /** The rule that a finding quotes; empty when the amendment has taken effect. */
    Optional<String> failure(RecordedEvent amendment) {
        String outcome = outcome(amendment);
        return outcome.equals(APPLIED) ? Optional.empty() : Optional.of("amendment-" + outcome);
    }

    private String outcome(RecordedEvent amendment) {
        RecordedEvent target = names.target(amendment).orElse(null);
        if (retractions.isRetracted(amendment)) {
            return "retracted";
        }
        if (target == null) {
            return "target-missing";
        }
        return amendment.event() instanceof EventCorrected correction
                ? outcome(amendment, correction, target)
                : APPLIED;
    }

    private String outcome(RecordedEvent amendment, EventCorrected correction, RecordedEvent target) {
        if (target.event() instanceof AmendingEvent) {
            return "target-not-correctable";
        }
        if (retractions.isRetracted(target)) {
            return "target-retracted";
        }
        if (!isOfTheType(correction, target)) {
            return "target-of-other-type";
        }
        if (changesIdentity(correction, target)) {
            return "changes-identity";
        }
        return merged(target).corrections().contains(amendment) ? APPLIED : "result-invalid";
    }

    private boolean fits(RecordedEvent amendment, RecordedEvent target) {
        return amendment.event() instanceof EventCorrected correction
                && names.target(amendment).equals(Optional.of(target))
                && isOfTheType(correction, target)
                && !changesIdentity(correction, target);
    }

    private static boolean isOfTheType(EventCorrected correction, RecordedEvent target) {
        return DECODER.newestType(correction.correctsType()).equals(target.type());
    }

    private static boolean changesIdentity(EventCorrected correction, RecordedEvent target) {
        return Identity.unpatchable(target.name()).stream().anyMatch(correction.patch()::has);
    }

    /** RFC 7396, written like its pseudo-code. */
    private static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : members.objectNode();
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                JsonNode old = result.path(member.getKey());
                result.set(member.getKey(), patched(old, member.getValue()));
            }
        });
        return result;
    }

    private static Optional<CooperationEvent> decoded(String type, ObjectNode data) {
        try {
            return Optional.of(DECODER.decode(type, data));
        } catch (UndecodableEventException invalid) {
            return Optional.empty();
        }
    }
}
