package io.entente.query.csv;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a list of records, known from their type alone: an empty list has them too.
 *
 * <p>A record inside a record adds its columns, a text in several languages one column for each language that labels have
 * and {@code other} for the rest.
 */
final class CsvColumns {

    private static final Set<String> LANGUAGES =
            Arrays.stream(LabelLanguage.values()).map(LabelLanguage::tag).collect(Collectors.toUnmodifiableSet());

    private CsvColumns() {}

    /** @throws IllegalArgumentException when the type is no record */
    static List<CsvColumn> of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " has no columns: only lists of records are tables");
        }
        var columns = new ArrayList<CsvColumn>();
        for (RecordComponent component : type.getRecordComponents()) {
            columns.addAll(columns(component));
        }
        return List.copyOf(columns);
    }

    private static List<CsvColumn> columns(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == LangMap.class) {
            return languages().map(column -> column.in(name)).toList();
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(new CsvColumn(name, item -> CsvCells.list(item.path(name))));
        }
        if (type.isRecord() && !isWrittenAsValue(type)) {
            return of(type).stream().map(column -> column.in(name)).toList();
        }
        if (Map.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type)) {
            return List.of(new CsvColumn(name, item -> CsvCells.json(item.path(name))));
        }
        return List.of(new CsvColumn(name, item -> CsvCells.scalar(item.path(name))));
    }

    private static Stream<CsvColumn> languages() {
        Stream<CsvColumn> labelled = Arrays.stream(LabelLanguage.values())
                .map(LabelLanguage::tag)
                .map(tag -> new CsvColumn(tag, texts -> CsvCells.scalar(texts.path(tag))));
        return Stream.concat(labelled, Stream.of(new CsvColumn("other", CsvColumns::others)));
    }

    private static String others(JsonNode texts) {
        return texts.properties().stream()
                .filter(text -> !LANGUAGES.contains(text.getKey()))
                .map(text -> text.getKey() + ": " + text.getValue().asText())
                .collect(Collectors.joining("; "));
    }

    private static boolean isWrittenAsValue(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }
}
