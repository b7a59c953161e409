package io.entente.query.readmodel.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.entente.query.readmodel.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of names, titles and fields, with which a mistyped word is compared.
 *
 * <p>Not those of wordings: a list of all words of all texts would be as large as the texts.
 */
final class KnownWords {

    private static final int NAMES_MAX = 5_000;

    /** The words of names and titles: most of these stand in many events. */
    private static final LoadingCache<String, Set<String>> NAMES =
            Caffeine.newBuilder().maximumSize(NAMES_MAX).build(Words::keys);

    private KnownWords() {}

    /** Of one entry; a word may come more than once. */
    static Stream<String> of(List<Passage> passages, List<String> fields) {
        return Stream.concat(
                        passages.stream()
                                .filter(passage -> passage.kind() != Passage.Kind.WORDING)
                                .map(passage -> NAMES.get(passage.text())),
                        fields.stream().map(FieldLabels::wordsOf))
                .flatMap(Collection::stream);
    }
}
