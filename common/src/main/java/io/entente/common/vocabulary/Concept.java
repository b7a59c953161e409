package io.entente.common.vocabulary;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a vocabulary, in the manner of SKOS.
 *
 * @param code kebab-case; never reused for another meaning
 * @param prefLabel the name by BCP 47 tag; English, French and Vietnamese at least
 * @param altLabel other names by BCP 47 tag, for search
 * @param broader code of the wider concept of the same vocabulary
 * @param crs purpose codes of the OECD (IATI sector vocabulary 1)
 * @param sdg targets of the Sustainable Development Goals, such as {@code 6.1}
 * @param match how well the purpose codes fit; null where none were looked for
 * @param mappings codes in other lists, by the name of the list, such as {@code iati-organisation-type}
 * @param validFrom null when it has always been valid
 * @param note what whoever uses the code has to know, in English
 */
public record Concept(
        String code,
        Map<String, String> prefLabel,
        Map<String, List<String>> altLabel,
        @Nullable String broader,
        List<String> crs,
        List<String> sdg,
        @Nullable Match match,
        Map<String, String> mappings,
        @Nullable LocalDate validFrom,
        @Nullable String note) {

    public Concept {
        Objects.requireNonNull(code, "code");
        prefLabel = inOrder(Objects.requireNonNull(prefLabel, "prefLabel"));
        altLabel = altLabel == null ? Map.of() : inOrder(altLabel);
        crs = crs == null ? List.of() : List.copyOf(crs);
        sdg = sdg == null ? List.of() : List.copyOf(sdg);
        mappings = mappings == null ? Map.of() : inOrder(mappings);
    }

    /** In the language of the tag ({@code fr-CA} is served by {@code fr}), else in English, else the code. */
    public String label(String languageTag) {
        String exact = prefLabel.get(languageTag);
        if (exact != null) {
            return exact;
        }
        String primary = languageTag.split("-", 2)[0];
        return prefLabel.getOrDefault(primary, prefLabel.getOrDefault("en", code));
    }

    // Map.copyOf has another order in every JVM, and labels are served.
    private static <V> Map<String, V> inOrder(Map<String, V> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
