package io.entente.query.history;

import io.entente.common.codec.EventDecoder;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.PartnershipEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dates that an event had before its amendments, in the order of the log, made it what it is.
 *
 * <p>Worked out when asked for: nearly nobody asks, and each takes a history of its own.
 *
 * @param event whose dates these are
 * @param saying all that has a say in its date, itself included, in log order; empty when nothing has amended it
 */
public record FormerDates(RecordedEvent event, List<RecordedEvent> saying, EventDecoder decoder) {

    /** How many changes are looked back: a limit for events that are amended without end. */
    static final int CHANGES_MAX = 50;

    public FormerDates {
        saying = List.copyOf(saying);
    }

    /** The one before the last change first, each once in a row. Nothing for what has no date, or was never amended. */
    public Stream<FuzzyDate> newestFirst() {
        int first = Math.max(saying.indexOf(event) + 1, saying.size() - CHANGES_MAX);
        return IntStream.iterate(saying.size() - 1, last -> last >= first, last -> last - 1)
                .mapToObj(last -> dateIn(saying.subList(0, last)))
                .flatMap(Optional::stream)
                .distinct();
    }

    private Optional<FuzzyDate> dateIn(List<RecordedEvent> beginning) {
        var index = new EventIndex();
        beginning.forEach(index::add);
        var history = new EffectiveHistory(beginning, index, decoder);
        return Stream.concat(history.events().stream(), history.retracted().stream())
                .filter(effective -> effective.recorded().equals(event))
                .map(EffectiveEvent::event)
                .filter(PartnershipEvent.class::isInstance)
                .map(fact -> ((PartnershipEvent) fact).occurred())
                .findFirst();
    }
}
