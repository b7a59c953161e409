package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.PartnershipEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with its corrections merged in, before dates are inherited.
 *
 * @param redatesDescendants whether a correction of its date asks to be passed on
 */
record Patched(
        RecordedEvent recorded, CooperationEvent event, List<Amendment> corrections, boolean redatesDescendants) {

    Patched by(Amendment correction, CooperationEvent result) {
        var all = new ArrayList<>(corrections);
        all.add(correction);
        return new Patched(recorded, result, all, redatesDescendants || passesDateOn(correction));
    }

    /** Whether a correction of this event asks that descendants follow the date it gives. */
    boolean passesDateOn(Amendment correction) {
        return ((EventCorrected) correction.event()).propagates() && changesDate(correction);
    }

    /** The corrections that gave its date, in log order; none when it has the date it was recorded with. */
    List<Amendment> datedBy() {
        return corrections.stream().filter(this::changesDate).toList();
    }

    private boolean changesDate(Amendment correction) {
        return ((EventCorrected) correction.event()).patch().has(dateProperty(event));
    }

    @Nullable
    FuzzyDate date() {
        return event instanceof PartnershipEvent fact ? fact.occurred() : null;
    }

    /** The data the event has now, its corrections merged. */
    ObjectNode data() {
        ObjectNode data = recorded.data();
        for (Amendment correction : corrections) {
            MergePatch.apply(data, ((EventCorrected) correction.event()).patch());
        }
        return data;
    }

    List<EventKey> correctedBy() {
        return corrections.stream().map(Amendment::key).toList();
    }

    /** Where the data hold the date that follows a parent. */
    static String dateProperty(CooperationEvent event) {
        return event instanceof IndicatorReported ? "asOf" : "occurred";
    }
}
