package io.entente.query.readmodel.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The actors that a reader means: those whose names contain the longest stretches of the terms.
 *
 * <p>Two who bear the same stretch are both meant. A stretch that very many bear means none of them: it is searched for
 * as a word.
 */
record NamedActors(List<NamedActor> all) {

    /** More than these bear it: it is a common word. */
    static final int BEARERS_MAX = 50;

    /** @param bearers of every stretch, the longest stretches first; of none more than {@link #BEARERS_MAX} and one */
    static NamedActors among(List<NamedActor> bearers) {
        Map<Terms.Stretch, List<NamedActor>> byStretch = new LinkedHashMap<>();
        bearers.forEach(bearer -> byStretch
                .computeIfAbsent(bearer.stretch(), absent -> new ArrayList<>())
                .add(bearer));
        var meant = new ArrayList<NamedActor>();
        byStretch.forEach((stretch, bearing) -> {
            boolean covered = meant.stream()
                    .anyMatch(longer -> longer.stretch().overlaps(stretch)
                            && !longer.stretch().equals(stretch));
            if (!covered && bearing.size() <= BEARERS_MAX) {
                meant.addAll(bearing);
            }
        });
        return new NamedActors(List.copyOf(meant));
    }

    /** The query, where the terms of a name also stand for who bears it. */
    TextQuery addTo(TextQuery query) {
        TextQuery wider = query;
        for (NamedActor actor : all) {
            wider = wider.or(actor.stretch(), List.of(Lexemes.actor(actor.actorId())));
        }
        return wider;
    }

    /** The names of those of them who are named in an entry. */
    List<Passage> namesOf(List<String> actorIds) {
        return all.stream()
                .filter(actor -> actorIds.contains(actor.actorId()))
                .flatMap(actor -> actor.names().stream())
                .toList();
    }
}
