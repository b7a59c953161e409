package io.entente.query.readmodel.activity;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.sector.Sectors;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One field, purpose code or target, and what touched it.
 *
 * <p>Tells no events: the timeline of a partnership with the same field and days does.
 *
 * @param row the code
 * @param label of a field, in one language; else the code
 * @param crs purpose codes of the field
 * @param sdg targets of the field
 * @param cells by column, by measure; a measure without any is left out, but the first one that was asked for
 */
public record MatrixRow(
        String row,
        String label,
        List<String> crs,
        List<String> sdg,
        SortedMap<String, SortedMap<String, Long>> cells) {

    /** @param columns that the row has in any case */
    static MatrixRow of(
            MatrixRowEntity row, Level level, List<String> columns, List<Measure> measures, LabelLanguage language) {
        SortedMap<String, SortedMap<String, Long>> cells = new TreeMap<>();
        columns.forEach(column -> cells.put(column, cell(Map.of(), measures)));
        row.cells.forEach((column, counts) -> cells.put(column, cell(counts, measures)));
        return new MatrixRow(
                row.code,
                level == Level.CODE ? Sectors.label(row.code, language.tag()) : row.code,
                codes(level, Level.CRS, row.code),
                codes(level, Level.SDG, row.code),
                cells);
    }

    private static SortedMap<String, Long> cell(Map<String, Long> countsByType, List<Measure> measures) {
        SortedMap<String, Long> cell = new TreeMap<>();
        for (Measure measure : measures) {
            long count = measure.in(countsByType);
            if (count > 0 || measure == measures.get(0)) {
                cell.put(measure.word(), count);
            }
        }
        return cell;
    }

    private static List<String> codes(Level of, Level wanted, String code) {
        if (of == Level.CODE) {
            return wanted.codes(List.of(code));
        }
        return of == wanted ? List.of(code) : List.of();
    }
}
