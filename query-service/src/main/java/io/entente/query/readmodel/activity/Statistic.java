package io.entente.query.readmodel.activity;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.sector.Sectors;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many events of which type there were in one year, of one type, field or country.
 *
 * <p>Tells no events: the timeline of a partnership with the same type, field and days does.
 *
 * @param by year, type, field or country
 * @param key the year, or {@code unknown}; the type; the code of the field; the country, ISO 3166-1
 * @param label the key in words, in one language
 * @param year null unless the key is a year
 * @param certain by type; types without any are left out
 * @param possible by type, those that are not certain: the year is doubted, or one of several
 */
public record Statistic(
        String by,
        String key,
        String label,
        @Nullable Integer year,
        SortedMap<String, Long> certain,
        SortedMap<String, Long> possible) {

    private static final String UNKNOWN = "unknown";

    static Statistic of(StatisticEntity row, Grouping by, LabelLanguage language) {
        return new Statistic(
                by.name().toLowerCase(Locale.ROOT),
                row.key,
                label(row.key, by, language),
                by == Grouping.YEAR && !row.key.equals(UNKNOWN) ? Integer.valueOf(row.key) : null,
                counts(row.certain),
                counts(row.possible));
    }

    private static SortedMap<String, Long> counts(@Nullable Map<String, Long> counts) {
        return new TreeMap<>(Objects.requireNonNullElse(counts, Map.of()));
    }

    private static String label(String key, Grouping by, LabelLanguage language) {
        return switch (by) {
            case YEAR -> key.equals(UNKNOWN) ? unknownYear(language) : key;
            case TYPE -> TypeNames.of(key, language);
            case FIELD -> Sectors.label(key, language.tag());
            case COUNTRY -> new Locale("", key).getDisplayCountry(Locale.forLanguageTag(language.tag()));
        };
    }

    private static String unknownYear(LabelLanguage language) {
        return switch (language) {
            case EN -> "year unknown";
            case FR -> "année inconnue";
            case VI -> "không rõ năm";
        };
    }
}
