package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.AmendingEvent;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.PartnershipEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The effective history of one stream: computed whole, then extended by events that do not change the past. */
final class EffectiveHistory {

    private static final Comparator<Amendment> IN_LOG_ORDER = Comparator.comparingLong(
            amendment -> amendment.recorded().position().offset());

    private final EventIndex index;
    private final EventDecoder decoder;
    private final Amendments amendments;
    private final Revisions revisions;
    private final Dating dating = new Dating(this::dateParent);
    private final Map<RecordedEvent, Patched> patched = new HashMap<>();
    private final List<EffectiveEvent<?>> events = new ArrayList<>();
    private final List<EffectiveEvent<?>> retracted;

    EffectiveHistory(List<RecordedEvent> recorded, EventIndex index, EventDecoder decoder) {
        this.index = index;
        this.decoder = decoder;
        this.amendments = new Amendments(recorded, index, decoder);
        this.revisions = new Revisions(recorded, index);
        List<RecordedEvent> counting = recorded.stream()
                .filter(event -> !(event.event() instanceof AmendingEvent) && !amendments.isRetracted(event))
                .toList();
        List<Patched> merged = counting.stream().map(amendments::patched).toList();
        merged.forEach(event -> patched.put(event.recorded(), event));
        merged.forEach(event -> events.add(effective(event)));
        this.retracted = recorded.stream()
                .filter(event -> !(event.event() instanceof AmendingEvent) && amendments.isRetracted(event))
                .<EffectiveEvent<?>>map(event -> effective(amendments.patched(event)))
                .toList();
    }

    List<EffectiveEvent<?>> events() {
        return events;
    }

    /** What was taken back, as it counted until then. */
    List<EffectiveEvent<?>> retracted() {
        return retracted;
    }

    Map<Amendment, AmendmentOutcome> amendmentOutcomes() {
        return amendments.outcomes();
    }

    /** Adds an event that amends nothing, is amended by nothing and is the parent of nothing. */
    EffectiveEvent<?> extend(RecordedEvent event) {
        var plain = new Patched(event, event.event(), List.of(), false);
        patched.put(event, plain);
        EffectiveEvent<?> effective = effective(plain);
        events.add(effective);
        return effective;
    }

    /** By correction that passes a date on, how many descendants of its target follow it, directly or not. */
    Map<EventKey, Integer> redatedDescendants() {
        var byAncestor = new HashMap<RecordedEvent, Integer>();
        patched.values().stream().filter(this::followsItsParent).forEach(event -> ancestors(event)
                .forEach(ancestor -> byAncestor.merge(ancestor, 1, Integer::sum)));
        var byCorrection = new HashMap<EventKey, Integer>();
        patched.values().forEach(event -> event.corrections().stream()
                .filter(event::passesDateOn)
                .forEach(correction ->
                        byCorrection.put(correction.key(), byAncestor.getOrDefault(event.recorded(), 0))));
        return byCorrection;
    }

    private boolean followsItsParent(Patched event) {
        Patched parent = dateParent(event);
        return parent != null && dating.date(parent).passedOn();
    }

    private Set<RecordedEvent> ancestors(Patched event) {
        var ancestors = new LinkedHashSet<RecordedEvent>();
        Patched next = dateParent(event);
        while (next != null && ancestors.add(next.recorded())) {
            next = dateParent(next);
        }
        return ancestors;
    }

    private EffectiveEvent<?> effective(Patched event) {
        Dating.Dated dated = dating.date(event);
        Optional<RecordedEvent> parent = parent(event);
        Revisions.Revision revision = revisions.of(event.recorded());
        CooperationEvent payload =
                dated.redated() && dated.date() != null ? redated(event, dated.date()) : event.event();
        return new EffectiveEvent<>(
                event.recorded(),
                payload,
                event.correctedBy(),
                restsOn(event, dated),
                dated.yearCertain(),
                dated.redated(),
                parent.map(RecordedEvent::key).orElse(null),
                parent.filter(amendments::isRetracted).isPresent(),
                revision.amendments(),
                new FormerDates(event.recorded(), revision.saying(), decoder),
                revision.at());
    }

    private static List<EventKey> restsOn(Patched event, Dating.Dated dated) {
        if (event.corrections().isEmpty() && dated.datedBy().isEmpty()) {
            return List.of(event.recorded().key());
        }
        Stream<EventKey> amendments = Stream.concat(event.corrections().stream(), dated.datedBy().stream())
                .distinct()
                .sorted(IN_LOG_ORDER)
                .map(Amendment::key);
        return Stream.concat(Stream.of(event.recorded().key()), amendments).toList();
    }

    private CooperationEvent redated(Patched event, FuzzyDate date) {
        ObjectNode data = event.data();
        data.set(Patched.dateProperty(event.event()), Json.mapper().valueToTree(date));
        return decoder.decode(event.recorded().type(), data);
    }

    private @Nullable Patched dateParent(Patched child) {
        FuzzyDate date = child.date();
        return date == null || date.inheritedFrom() == null
                ? null
                : index.meantBy(child.recorded().key().source(), date.inheritedFrom())
                        .map(patched::get)
                        .orElse(null);
    }

    private Optional<RecordedEvent> parent(Patched event) {
        return event.event() instanceof PartnershipEvent fact && fact.partOf() != null
                ? index.meantBy(event.recorded().key().source(), fact.partOf())
                : Optional.empty();
    }
}
