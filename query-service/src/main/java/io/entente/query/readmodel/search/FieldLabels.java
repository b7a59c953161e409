package io.entente.query.readmodel.search;

import io.entente.common.vocabulary.Concept;
import io.entente.common.vocabulary.Vocabularies;
import io.entente.common.vocabulary.Vocabulary;
import io.entente.query.readmodel.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fields of cooperation are called, in every language of the vocabulary. */
final class FieldLabels {

    private static final Vocabulary FIELDS = Vocabularies.load().get("fields-of-cooperation");

    private static final Map<String, Set<String>> WORDS_BY_LABEL = wordsByLabel();

    private static final Map<String, Set<String>> WORDS_BY_CODE = wordsByCode();

    private static final Map<String, Set<String>> CODES_BY_WORD = codesByWord();

    private FieldLabels() {}

    /** Codes of the fields in whose labels the word occurs, in any language. */
    static Set<String> fieldsNamed(String word) {
        return CODES_BY_WORD.getOrDefault(word, Set.of());
    }

    /** The preferred names first; none for a code that is not in the vocabulary. */
    static List<Passage> of(String code) {
        return FIELDS.find(code).stream()
                .flatMap(FieldLabels::labels)
                .map(label -> new Passage(Passage.Kind.LABEL, label.getKey(), label.getValue()))
                .toList();
    }

    /** The keys of the words of a label; none for what is no label. */
    static Set<String> words(String label) {
        return WORDS_BY_LABEL.getOrDefault(label, Set.of());
    }

    /** The keys of the words of all its names; none for a code that is not in the vocabulary. */
    static Set<String> wordsOf(String code) {
        return WORDS_BY_CODE.getOrDefault(code, Set.of());
    }

    private static Map<String, Set<String>> wordsByCode() {
        return FIELDS.codes().stream().collect(Collectors.toUnmodifiableMap(code -> code, code -> of(code).stream()
                .flatMap(label -> words(label.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, Set<String>> wordsByLabel() {
        return FIELDS.codes().stream()
                .flatMap(code -> of(code).stream())
                .map(Passage::text)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(label -> label, Words::keys));
    }

    private static Map<String, Set<String>> codesByWord() {
        var codes = new HashMap<String, Set<String>>();
        FIELDS.codes().forEach(code -> of(code).stream()
                .flatMap(label -> words(label.text()).stream())
                .forEach(word ->
                        codes.computeIfAbsent(word, absent -> new TreeSet<>()).add(code)));
        return codes;
    }

    private static Stream<Map.Entry<String, String>> labels(Concept field) {
        return Stream.concat(
                field.prefLabel().entrySet().stream(),
                field.altLabel().entrySet().stream()
                        .flatMap(labels -> labels.getValue().stream().map(label -> Map.entry(labels.getKey(), label))));
    }
}
