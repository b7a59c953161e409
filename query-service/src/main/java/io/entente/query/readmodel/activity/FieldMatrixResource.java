package io.entente.query.readmodel.activity;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.Parties;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which partnership, country or year touched which field of cooperation how often. */
@Tag(name = "figures")
@Path("/matrix/fields")
public class FieldMatrixResource {

    private static final String SUMMARY = "How much was done in each field by each partnership";
    private static final String ABOUT =
            "A partnership that is named is a column; of all, the hundred with the most events are,"
                    + " and truncated tells of more, which CSV cannot.";
    private static final String ONLY_WHEN_ASKED_FOR = MediaTypes.CSV + ";qs=0.1";

    private final Past past;
    private final Lists lists;

    FieldMatrixResource(Past past, Lists lists) {
        this.past = past;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listFieldMatrix", summary = SUMMARY, description = ABOUT)
    @Produces(MediaType.APPLICATION_JSON)
    @ReadSnapshot
    public Matrix list(
            @BeanParam MatrixParams params,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        MatrixAsked asked = params.asked(parties);
        RowSource rows = past.rows(knownAt, asked.onlyPartnership());
        Matrix.Columns columns = columns(rows, asked);
        return Matrix.of(page(rows, asked, columns, page, language), columns);
    }

    @GET
    @Operation(operationId = "listFieldMatrix", summary = SUMMARY, description = ABOUT)
    @Produces(ONLY_WHEN_ASKED_FOR)
    @ReadSnapshot
    public Page<MatrixRow> table(
            @BeanParam MatrixParams params,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        MatrixAsked asked = params.asked(parties);
        RowSource rows = past.rows(knownAt, asked.onlyPartnership());
        Matrix.Columns columns = columns(rows, asked);
        return page(rows, asked, columns, page, language);
    }

    private Page<MatrixRow> page(
            RowSource rows, MatrixAsked asked, Matrix.Columns columns, PageParams page, ReaderLanguage language) {
        List<String> shown = asked.across() == Across.PARTNERSHIP ? columns.partnerships() : List.of();
        return lists.page(
                FieldMatrix.matching(rows, asked.across(), asked.certain(), asked.filter(columns)),
                FieldMatrix.ORDERS,
                page,
                found -> MatrixRow.of(found, asked.level(), shown, asked.measures(), language.language()));
    }

    private static Matrix.Columns columns(RowSource rows, MatrixAsked asked) {
        return asked.across() == Across.PARTNERSHIP && asked.partnerships().isEmpty()
                ? FieldMatrix.columns(rows, asked.parties())
                : new Matrix.Columns(asked.partnerships(), false);
    }
}
