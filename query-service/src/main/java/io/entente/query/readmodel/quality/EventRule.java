package io.entente.query.readmodel.quality;

import io.entente.common.event.CooperationEvent;
import io.entente.query.history.EffectiveEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule that can be told from one event alone.
 *
 * @param subjects what of the event breaks it; empty when nothing does
 */
record EventRule<E extends CooperationEvent>(
        Rule rule, Class<E> type, Function<EffectiveEvent<E>, Stream<String>> subjects) {

    /** A rule about the event as such: its subject is the id of the event. */
    static <E extends CooperationEvent> EventRule<E> whole(Rule rule, Class<E> type, Predicate<E> broken) {
        return new EventRule<>(
                rule,
                type,
                event -> broken.test(event.event()) ? Stream.of(event.key().id()) : Stream.empty());
    }

    Stream<BrokenRow> brokenBy(EffectiveEvent<?> event) {
        if (!type.isInstance(event.event())) {
            return Stream.empty();
        }
        return subjects.apply(event.as(type)).distinct().map(subject -> BrokenRow.by(event.key(), rule, subject));
    }
}
