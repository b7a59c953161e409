package io.entente.query.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param cell what an item has in it; empty for nothing
 */
record CsvColumn(String name, Function<JsonNode, String> cell) {

    /** The same column for items that hold it in a member, under that member's name. */
    CsvColumn in(String member) {
        return new CsvColumn(member + "." + name, item -> cell.apply(item.path(member)));
    }
}
