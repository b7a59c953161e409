package io.entente.query.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON values as cells. */
final class CsvCells {

    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r";

    private CsvCells() {}

    /** Numbers and truth values as in JSON; a text so that no spreadsheet takes it for a formula. */
    static String scalar(JsonNode value) {
        return value.isTextual() ? harmless(value.textValue()) : plain(value);
    }

    /** The values of a list, one behind the other. */
    static String list(JsonNode values) {
        return harmless(StreamSupport.stream(values.spliterator(), false)
                .map(CsvCells::words)
                .collect(Collectors.joining("; ")));
    }

    /** What has no columns of its own, as JSON. */
    static String json(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : harmless(value.toString());
    }

    /** An object of plain values is those values; a deeper one is JSON. */
    private static String words(JsonNode value) {
        if (!value.isObject()) {
            return plain(value);
        }
        boolean flat = StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
        return flat
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(CsvCells::plain)
                        .collect(Collectors.joining(" "))
                : value.toString();
    }

    /** No spreadsheet is to read 5E+1. */
    private static String plain(JsonNode value) {
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
