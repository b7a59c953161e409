package io.entente.query.vocabulary;

import io.entente.common.date.LabelLanguage;
import io.entente.common.vocabulary.Vocabulary;
import java.util.List;

/**
 * A vocabulary as readers get it.
 *
 * @param about what the list is for, in English
 * @param concepts in the order in which they are shown
 */
public record LabelledVocabulary(String name, int version, String about, List<LabelledConcept> concepts) {

    static LabelledVocabulary of(Vocabulary vocabulary, LabelLanguage language) {
        return new LabelledVocabulary(
                vocabulary.name(),
                vocabulary.version(),
                vocabulary.about(),
                vocabulary.concepts().stream()
                        .map(concept -> LabelledConcept.of(concept, language))
                        .toList());
    }
}
