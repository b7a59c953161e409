package io.entente.query.readmodel.sector;

import io.entente.common.vocabulary.Concept;
import io.entente.common.vocabulary.Vocabularies;
import io.entente.common.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the codes of fields of cooperation are in CRS and in the SDGs.
 *
 * <p>Constant while the service runs, so projections may ask it; whoever changes the vocabulary raises the versions of
 * those that do.
 */
public final class Sectors {

    private static final Vocabulary FIELDS = Vocabularies.load().get("fields-of-cooperation");

    private Sectors() {}

    /** All fields that have a name. */
    public static List<String> fields() {
        return FIELDS.codes();
    }

    /** CRS purpose codes of the fields, each once, in order; none for a field without a sector or a private one. */
    public static List<String> crs(Collection<String> fields) {
        return mapped(fields, Concept::crs);
    }

    /** SDG targets of the fields, each once, in order of their text; none for a field without one or a private one. */
    public static List<String> sdg(Collection<String> fields) {
        return mapped(fields, Concept::sdg);
    }

    /** Codes of the DAC policy markers of fields that are a marker and no sector, each once, in order. */
    public static List<String> policyMarkers(Collection<String> fields) {
        return mapped(fields, concept -> Stream.ofNullable(concept.mappings().get("iati-policy-marker"))
                .toList());
    }

    /** The name of the field in that language; the code itself when it is private. */
    public static String label(String field, String languageTag) {
        return FIELDS.label(field, languageTag);
    }

    private static List<String> mapped(Collection<String> fields, Function<Concept, List<String>> codes) {
        return fields.stream()
                .flatMap(field -> FIELDS.find(field).stream())
                .flatMap(concept -> codes.apply(concept).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
