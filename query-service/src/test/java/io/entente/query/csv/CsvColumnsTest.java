package io.entente.query.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.event.ActorId;
import io.entente.common.event.LangMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvColumnsTest {

    @Test
    void a_record_inside_a_record_adds_its_columns() {
        // When
        Map<String, String> cells = cells(new Meeting(
                new ActorId("org-hanoi"), new Span(LocalDate.parse("2019-09-14"), null), List.of(), null, 3));

        // Then
        assertThat(cells)
                .containsEntry("host", "org-hanoi")
                .containsEntry("span.from", "2019-09-14")
                .containsEntry("span.to", "")
                .containsEntry("size", "3")
                .containsEntry("title.en", "");
    }

    @Test
    void a_text_has_a_column_for_each_language_of_labels_and_one_for_the_rest() {
        // Given
        var texts = new LinkedHashMap<String, String>();
        texts.put("vi", "Hà Nội");
        texts.put("lo", "ວຽງຈັນ");

        // When
        Map<String, String> cells =
                cells(new Meeting(new ActorId("org-hanoi"), null, List.of(), new LangMap(texts), 3));

        // Then
        assertThat(cells)
                .containsEntry("title.vi", "Hà Nội")
                .containsEntry("title.fr", "")
                .containsEntry("title.other", "lo: ວຽງຈັນ");
    }

    @Test
    void a_list_of_plain_records_is_their_values() {
        // Given
        var days = List.of(new Span(LocalDate.EPOCH, LocalDate.EPOCH), new Span(LocalDate.EPOCH, null));

        // When
        Map<String, String> cells = cells(new Meeting(new ActorId("org-hanoi"), null, days, null, 3));

        // Then
        assertThat(cells).containsEntry("days", "1970-01-01 1970-01-01; 1970-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(0)", "+1", "-1", "@x", "\tx", "\rx"})
    void no_text_passes_for_a_formula(String text) {
        // When
        Map<String, String> cells = cells(new Meeting(
                new ActorId("org-hanoi"), null, List.of(), new LangMap(Map.of("en", text, "lo", text)), -3));

        // Then
        assertThat(cells)
                .containsEntry("title.en", "'" + text)
                .containsEntry("title.other", "lo: " + text)
                .containsEntry("size", "-3");
    }

    @Test
    void what_is_no_record_has_no_columns() {
        // When / Then
        assertThatThrownBy(() -> CsvColumns.of(String.class)).hasMessageContaining("only lists of records");
    }

    private static Map<String, String> cells(Meeting meeting) {
        JsonNode item = Json.mapper().valueToTree(meeting);
        var cells = new LinkedHashMap<String, String>();
        CsvColumns.of(Meeting.class)
                .forEach(column -> cells.put(column.name(), column.cell().apply(item)));
        return cells;
    }

    record Meeting(
            ActorId host,
            @Nullable Span span,
            List<Span> days,
            @Nullable LangMap title,
            int size) {}

    record Span(LocalDate from, @Nullable LocalDate to) {}
}
