package io.entente.query.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.Json;
import io.entente.common.event.AmendingEvent;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.history.FormerDates;
import io.entente.query.history.RecordedEvent;
import io.entente.query.oracle.NaiveCorrections.Merged;
import io.entente.query.projection.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The effective history of one stream. Takes events in log order, none of them twice. */
public final class NaiveHistory {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final Comparator<RecordedEvent> IN_LOG_ORDER =
            Comparator.comparingLong(event -> event.position().offset());

    private final List<RecordedEvent> events;
    private final NaiveNames names;
    private final NaiveRetractions retractions;
    private final NaiveCorrections corrections;
    private final NaiveDates dates;

    public NaiveHistory(List<RecordedEvent> events) {
        this.events = events;
        this.names = new NaiveNames(events);
        this.retractions = new NaiveRetractions(events, names);
        this.corrections = new NaiveCorrections(events, names, retractions);
        this.dates = new NaiveDates(facts(false).map(corrections::merged).toList(), names);
    }

    /** The events that count, in log order. */
    public List<EffectiveEvent<?>> effective() {
        return facts(false).<EffectiveEvent<?>>map(this::effective).toList();
    }

    /** The retracted events, in log order, as they counted before. */
    public List<EffectiveEvent<?>> retracted() {
        return facts(true).<EffectiveEvent<?>>map(this::effective).toList();
    }

    /** The amendments that have no effect. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof AmendingEvent amending) {
                corrections
                        .failure(event)
                        .ifPresent(
                                rule -> findings.add(new Finding(event.key(), "history", rule, amending.targetId())));
            }
        }
        return findings;
    }

    private Stream<RecordedEvent> facts(boolean takenBack) {
        return events.stream()
                .filter(event ->
                        !(event.event() instanceof AmendingEvent) && retractions.isRetracted(event) == takenBack);
    }

    private EffectiveEvent<CooperationEvent> effective(RecordedEvent event) {
        Merged merged = corrections.merged(event);
        NaiveDates.Dated dated = dates.of(merged);
        Optional<RecordedEvent> parent = merged.event() instanceof PartnershipEvent fact
                ? names.meantBy(event, fact.partOf())
                : Optional.empty();
        List<RecordedEvent> saying = saying(event);
        List<RecordedEvent> amendments = saying.stream()
                .filter(each -> each.event() instanceof AmendingEvent)
                .toList();
        Instant revisedAt = Stream.concat(Stream.of(event), amendments.stream())
                .map(RecordedEvent::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new EffectiveEvent<>(
                event,
                dated.redated() ? redated(merged, dated) : merged.event(),
                keys(merged.corrections()),
                restsOn(merged, dated),
                dated.yearCertain(),
                dated.redated(),
                parent.map(RecordedEvent::key).orElse(null),
                parent.filter(retractions::isRetracted).isPresent(),
                amendments.size(),
                new FormerDates(event, amendments.isEmpty() ? List.of() : saying, DECODER),
                revisedAt);
    }

    private static CooperationEvent redated(Merged event, NaiveDates.Dated dated) {
        ObjectNode data = event.data().deepCopy();
        data.set(NaiveDates.property(event), Json.mapper().valueToTree(dated.date()));
        return DECODER.decode(event.recorded().type(), data);
    }

    private static List<EventKey> restsOn(Merged event, NaiveDates.Dated dated) {
        Stream<RecordedEvent> amendments = Stream.concat(event.corrections().stream(), dated.givenBy().stream())
                .distinct()
                .sorted(IN_LOG_ORDER);
        return Stream.concat(Stream.of(event.recorded()), amendments)
                .map(RecordedEvent::key)
                .toList();
    }

    /** The event, what it inherits its date from, what amends those, and so on, in log order. */
    private List<RecordedEvent> saying(RecordedEvent event) {
        Set<RecordedEvent> saying = new LinkedHashSet<>(List.of(event));
        int before;
        do {
            before = saying.size();
            for (RecordedEvent said : List.copyOf(saying)) {
                inheritedFrom(said).forEach(id -> names.meantBy(said, id).ifPresent(saying::add));
                events.stream()
                        .filter(other -> other.event() instanceof AmendingEvent
                                && names.target(other).equals(Optional.of(said)))
                        .forEach(saying::add);
            }
        } while (saying.size() > before);
        return saying.stream().sorted(IN_LOG_ORDER).toList();
    }

    private static List<String> inheritedFrom(RecordedEvent event) {
        if (event.event() instanceof EventCorrected corrected) {
            return corrected.patch().findValuesAsText("inheritedFrom");
        }
        return event.event() instanceof PartnershipEvent fact && fact.occurred().inheritedFrom() != null
                ? List.of(fact.occurred().inheritedFrom())
                : List.of();
    }

    private static List<EventKey> keys(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::key).toList();
    }
}
