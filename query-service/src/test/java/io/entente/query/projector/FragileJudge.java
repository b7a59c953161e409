package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.Fragile;
import io.entente.query.projection.Judge;
import io.entente.query.projection.TableChange;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** Refuses the same rows as the table of {@link Fragile}, as the real judge refuses the same rows as PostgreSQL. */
record FragileJudge(Judge others) implements Judge {

    @Override
    public boolean suspects(RecordedEvent event) {
        return others.suspects(event) || new String(event.json(), StandardCharsets.UTF_8).contains(Fragile.UNSTORABLE);
    }

    @Override
    public Optional<String> refusal(RecordedEvent event) {
        return others.refusal(event);
    }

    @Override
    public Optional<String> refusal(Collection<TableChange<?>> changes) {
        return changes.stream()
                .flatMap(change -> change.inserted().stream())
                .filter(Fragile::isRefused)
                .findFirst()
                .map(row -> "planted: " + row.key())
                .or(() -> others.refusal(changes));
    }
}
