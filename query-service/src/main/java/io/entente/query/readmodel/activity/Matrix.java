package io.entente.query.readmodel.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.query.http.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of the matrix.
 *
 * @param truncated whether there are more partnerships than columns: those with the fewest events are left out
 * @param self this page, as path and query
 * @param next the page after it, as path and query; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Matrix(
        List<MatrixRow> items,
        boolean truncated,
        String self,
        @Nullable String next) {

    static Matrix of(Page<MatrixRow> page, Columns columns) {
        return new Matrix(page.items(), columns.truncated(), page.self(), page.next());
    }

    /**
     * The partnerships that are columns whether anything happened in them or not.
     *
     * @param truncated whether there are more
     */
    record Columns(List<String> partnerships, boolean truncated) {}
}
