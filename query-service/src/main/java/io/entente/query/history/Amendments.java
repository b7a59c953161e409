package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.event.AmendingEvent;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The corrections and retractions of one stream, and what became of each. */
final class Amendments {

    private final EventDecoder decoder;
    private final EventIndex index;
    private final Retractions retractions;
    private final Map<Amendment, AmendmentOutcome> outcomes = new LinkedHashMap<>();
    private final Map<RecordedEvent, List<Amendment>> correctionsByTarget = new HashMap<>();

    Amendments(List<RecordedEvent> events, EventIndex index, EventDecoder decoder) {
        this.decoder = decoder;
        this.index = index;
        List<Amendment> amendments = events.stream()
                .filter(event -> event.event() instanceof AmendingEvent)
                .map(event -> new Amendment(event, (AmendingEvent) event.event()))
                .toList();
        this.retractions = new Retractions(amendments, index);
        amendments.forEach(amendment -> outcomes.put(amendment, outcome(amendment)));
        outcomes.forEach((amendment, outcome) -> {
            if (outcome == AmendmentOutcome.APPLIED || outcome == AmendmentOutcome.TARGET_RETRACTED) {
                target(amendment).ifPresent(target -> addIfItFits(amendment, target));
            }
        });
    }

    Map<Amendment, AmendmentOutcome> outcomes() {
        return outcomes;
    }

    boolean isRetracted(RecordedEvent event) {
        return retractions.isRetracted(event);
    }

    /** The event with its corrections merged in, one after the other; the last one wins per field. Retracted ones, too. */
    Patched patched(RecordedEvent event) {
        List<Amendment> corrections = correctionsByTarget.get(event);
        if (corrections == null) {
            return new Patched(event, event.event(), List.of(), false);
        }
        var patched = new Patched(event, event.event(), List.of(), false);
        ObjectNode data = event.data();
        for (Amendment correction : corrections) {
            ObjectNode patch = ((EventCorrected) correction.event()).patch();
            ObjectNode merged = MergePatch.apply(data.deepCopy(), patch);
            Optional<CooperationEvent> decoded = decoded(event, merged);
            if (decoded.isEmpty()) {
                outcomes.replace(correction, AmendmentOutcome.APPLIED, AmendmentOutcome.RESULT_INVALID);
            } else {
                data = merged;
                patched = patched.by(correction, decoded.get());
            }
        }
        return patched;
    }

    private void addIfItFits(Amendment amendment, RecordedEvent target) {
        if (amendment.event() instanceof EventCorrected correction
                && fit(correction, target) == AmendmentOutcome.APPLIED) {
            correctionsByTarget
                    .computeIfAbsent(target, none -> new ArrayList<>(1))
                    .add(amendment);
        }
    }

    private Optional<CooperationEvent> decoded(RecordedEvent event, ObjectNode data) {
        try {
            return Optional.of(decoder.decode(event.type(), data));
        } catch (UndecodableEventException invalid) {
            return Optional.empty();
        }
    }

    private AmendmentOutcome outcome(Amendment amendment) {
        Optional<RecordedEvent> target = target(amendment);
        if (retractions.isRetracted(amendment.recorded())) {
            return AmendmentOutcome.RETRACTED;
        }
        if (target.isEmpty()) {
            return AmendmentOutcome.TARGET_MISSING;
        }
        return amendment.event() instanceof EventCorrected correction
                ? outcome(correction, target.get())
                : AmendmentOutcome.APPLIED;
    }

    private AmendmentOutcome outcome(EventCorrected correction, RecordedEvent target) {
        if (target.event() instanceof AmendingEvent) {
            return AmendmentOutcome.TARGET_NOT_CORRECTABLE;
        }
        return retractions.isRetracted(target) ? AmendmentOutcome.TARGET_RETRACTED : fit(correction, target);
    }

    private AmendmentOutcome fit(EventCorrected correction, RecordedEvent target) {
        if (!decoder.newestType(correction.correctsType()).equals(target.type())) {
            return AmendmentOutcome.TARGET_OF_OTHER_TYPE;
        }
        return Identity.unpatchable(target.name()).stream().anyMatch(correction.patch()::has)
                ? AmendmentOutcome.CHANGES_IDENTITY
                : AmendmentOutcome.APPLIED;
    }

    private Optional<RecordedEvent> target(Amendment amendment) {
        return index.named(amendment.event().targetSource(), amendment.target());
    }
}
