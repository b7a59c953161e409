package io.entente.query.readmodel.quality;

import io.entente.common.event.CooperationEvent;
import io.entente.query.history.EffectiveEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule that can be told from one event alone.
 *
 * @param subjects what of the event breaks it, each once; empty when nothing does
 */
record EventRule<E extends CooperationEvent>(
        Rule rule, Class<E> type, Function<EffectiveEvent<E>, List<String>> subjects) {

    /** A rule about the event as such: its subject is the id of the event. */
    static <E extends CooperationEvent> EventRule<E> whole(Rule rule, Class<E> type, Predicate<E> broken) {
        return new EventRule<>(
                rule,
                type,
                event -> broken.test(event.event()) ? List.of(event.key().id()) : List.of());
    }

    /** @param event of the type */
    void brokenBy(EffectiveEvent<?> event, Consumer<BrokenRow> broken) {
        subjects.apply(event.as(type)).forEach(subject -> broken.accept(BrokenRow.by(event.key(), rule, subject)));
    }
}
