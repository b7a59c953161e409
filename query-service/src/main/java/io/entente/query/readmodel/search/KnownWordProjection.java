package io.entente.query.readmodel.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.entente.common.event.ActorRegistered;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.involvement.Involvement;
import io.entente.query.readmodel.words.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * The words of names, titles and fields that a stream knows, among which a mistyped one is looked for.
 *
 * <p>Not those of wordings: a list of all words of all texts would be as large as the texts.
 */
@Singleton
final class KnownWordProjection implements Projection<KnownWordRow> {

    private static final ReadModelTable<KnownWordRow> TABLE = ReadModelTable.<KnownWordRow>named(
                    "search_word", "word", KnownWordProjection.class)
            .readIn("search")
            .build();

    private static final int NAMES_MAX = 5_000;

    /** The words of names and titles: most of them stand in many events. */
    private static final LoadingCache<String, Set<String>> NAMES =
            Caffeine.newBuilder().maximumSize(NAMES_MAX).build(Words::keys);

    private final Handlers<KnownWordRow> handlers = Handlers.forRows(KnownWordRow.class)
            .on(PartnershipEvent.class, (rows, event) -> {
                add(rows, Passages.of(event.event(), Involvement.of(event.event())));
                event.event().fields().forEach(field -> add(rows, FieldLabels.wordsOf(field)));
            })
            .on(ActorRegistered.class, (rows, actor) -> add(rows, Passages.of(actor.event())))
            .ignoringTheRest("sources and roles bring no names to search for")
            .build();

    @Override
    public ReadModelTable<KnownWordRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<KnownWordRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    private static void add(Rows<KnownWordRow> rows, List<Passage> passages) {
        passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.WORDING)
                .forEach(passage -> add(rows, NAMES.get(passage.text())));
    }

    private static void add(Rows<KnownWordRow> rows, Set<String> words) {
        words.forEach(word -> rows.putIfAbsent(new KnownWordRow(word)));
    }
}
