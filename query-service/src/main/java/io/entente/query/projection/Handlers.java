package io.entente.query.projection;

import io.entente.common.event.AmendingEvent;
import io.entente.common.event.CooperationEvent;
import io.entente.query.history.EffectiveEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What a projection does with each type of event. Cannot forget one: a permitted type without a handler and without a
 * stated reason fails at start, by name.
 *
 * <p>Corrections and retractions are absent by design: they have done their work before a fold sees the history.
 */
public final class Handlers<R extends Row> {

    private final Map<Class<?>, BiConsumer<Rows<R>, EffectiveEvent<?>>> byType;
    private final Set<Class<?>> ignored;
    private final BiConsumer<Rows<R>, EffectiveEvent<?>> onRetracted;

    private Handlers(Builder<R> builder) {
        this.byType = Map.copyOf(builder.byType);
        this.ignored = Set.copyOf(builder.ignored);
        this.onRetracted = builder.onRetracted;
    }

    public static <R extends Row> Builder<R> forRows(Class<R> rowType) {
        return new Builder<>(rowType.getSimpleName());
    }

    void handle(Rows<R> rows, EffectiveEvent<?> event) {
        BiConsumer<Rows<R>, EffectiveEvent<?>> handler =
                byType.get(event.event().getClass());
        if (handler != null) {
            rows.handling(event.key());
            handler.accept(rows, event);
        } else if (!ignored.contains(event.event().getClass())) {
            throw new IllegalStateException("no handler for " + event.event().getClass());
        }
    }

    void handleRetracted(Rows<R> rows, EffectiveEvent<?> event) {
        rows.handling(event.key());
        onRetracted.accept(rows, event);
    }

    /** The types a projection is asked about: every leaf of the sealed hierarchy but the amending ones. */
    static Stream<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses())
                .filter(permitted -> permitted != AmendingEvent.class)
                .flatMap(Handlers::leaves);
    }

    /** Collects handlers; {@link #build()} checks that none is missing. */
    public static final class Builder<R extends Row> {

        private final String name;
        private final Map<Class<?>, BiConsumer<Rows<R>, EffectiveEvent<?>>> byType = new HashMap<>();
        private final Set<Class<?>> ignored = new HashSet<>();
        private BiConsumer<Rows<R>, EffectiveEvent<?>> onRetracted = (rows, event) -> {};

        private Builder(String name) {
            this.name = name;
        }

        /** @throws IllegalArgumentException when the type has a handler already */
        public <E extends CooperationEvent> Builder<R> on(
                Class<E> type, BiConsumer<Rows<R>, EffectiveEvent<E>> handler) {
            leaves(type).forEach(leaf -> {
                requireNew(leaf);
                byType.put(leaf, (rows, event) -> handler.accept(rows, event.as(type)));
            });
            return this;
        }

        /**
         * What becomes of events that were taken back, each as it counted until then, after all that count.
         *
         * <p>For tables whose readers keep copies and must be told; everywhere else what was taken back leaves no row.
         */
        public Builder<R> onRetracted(BiConsumer<Rows<R>, EffectiveEvent<?>> handler) {
            onRetracted = handler;
            return this;
        }

        public Builder<R> ignoring(Class<? extends CooperationEvent> type, String reason) {
            requireReason(reason);
            leaves(type).forEach(leaf -> {
                requireNew(leaf);
                ignored.add(leaf);
            });
            return this;
        }

        /** Ignores every type that has no handler so far. */
        public Builder<R> ignoringTheRest(String reason) {
            requireReason(reason);
            leaves(CooperationEvent.class).filter(this::isNew).forEach(ignored::add);
            return this;
        }

        /** @throws IllegalStateException naming every event type that has neither a handler nor a stated reason */
        public Handlers<R> build() {
            var missing = new TreeSet<String>();
            leaves(CooperationEvent.class).filter(this::isNew).forEach(leaf -> missing.add(leaf.getSimpleName()));
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        name + " has neither a handler nor a reason to ignore: " + String.join(", ", missing));
            }
            return new Handlers<>(this);
        }

        private boolean isNew(Class<?> leaf) {
            return !byType.containsKey(leaf) && !ignored.contains(leaf);
        }

        private void requireNew(Class<?> leaf) {
            if (!isNew(leaf)) {
                throw new IllegalArgumentException(name + " handles " + leaf.getSimpleName() + " twice");
            }
        }

        private static void requireReason(String reason) {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("events are ignored for a stated reason only");
            }
        }
    }
}
