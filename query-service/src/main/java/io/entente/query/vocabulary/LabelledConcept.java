package io.entente.query.vocabulary;

import io.entente.common.date.LabelLanguage;
import io.entente.common.vocabulary.Concept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code of a vocabulary as readers get it.
 *
 * @param label its name in one language
 * @param broader code of the wider concept; null for none
 * @param crs purpose codes of the OECD
 * @param sdg targets of the Sustainable Development Goals
 * @param note what whoever uses the code has to know, in English; null for nothing
 */
public record LabelledConcept(
        String code,
        String label,
        @Nullable String broader,
        List<String> crs,
        List<String> sdg,
        @Nullable String note) {

    static LabelledConcept of(Concept concept, LabelLanguage language) {
        return new LabelledConcept(
                concept.code(),
                concept.label(language.tag()),
                concept.broader(),
                concept.crs(),
                concept.sdg(),
                concept.note());
    }
}
