package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.Judge;
import io.entente.query.projection.TableChange;
import io.entente.query.projection.TestProjections.MirrorRow;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Adds a rule to the tables: some texts of random events are refused, and corrections can replace them by accepted
 * texts.
 */
record PlantedJudge(boolean sees) implements Judge {

    /** Also valid in PostgreSQL, so that a table can refuse the same texts. */
    static final String REFUSED = "(statement|corrected by) [0-9]*[147]([^0-9]|$)";

    private static final Pattern PATTERN = Pattern.compile(REFUSED);

    @Override
    public boolean suspects(RecordedEvent event) {
        return sees
                && PATTERN.matcher(new String(event.json(), StandardCharsets.UTF_8))
                        .find();
    }

    @Override
    public Optional<String> refusal(RecordedEvent event) {
        return Optional.empty();
    }

    @Override
    public Optional<String> refusal(Collection<TableChange<?>> changes) {
        return changes.stream()
                .flatMap(change -> change.inserted().stream())
                .filter(row -> row instanceof MirrorRow mirror
                        && PATTERN.matcher(mirror.event()).find())
                .findFirst()
                .map(row -> "planted: " + row.key());
    }
}
