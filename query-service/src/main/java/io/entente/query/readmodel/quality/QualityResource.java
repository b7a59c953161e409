package io.entente.query.readmodel.quality;

import io.entente.query.http.Cursors;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.SameInEveryState;
import io.entente.query.http.Today;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an editor should look at, and by which rule. */
@Tag(name = "quality")
@Path("/quality")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
public class QualityResource {

    private final Past past;
    private final Lists lists;
    private final Today today;
    private final Cursors cursors;
    private final RuleTexts texts = RuleTexts.load();

    QualityResource(Past past, Lists lists, Today today, Cursors cursors) {
        this.past = past;
        this.lists = lists;
        this.today = today;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listFindings", summary = "What an editor should look at, and the events that cause it")
    @ReadSnapshot
    public Page<QualityFinding> list(
            @QueryParam("rule") List<String> rules,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        var filter = QualityFilter.of(rules, severity, partnership);
        var rows = past.rows(knownAt, partnership);
        return lists.page(
                Quality.matching(rows, past.now(), filter, day),
                Quality.ORDERS,
                page,
                row -> QualityFinding.of(row, texts, language.language()));
    }

    /** Every rule there is, whether anything breaks it or not. */
    @GET
    @Operation(operationId = "listQualityRules", summary = "The rules that findings come from")
    @Path("/rules")
    @SameInEveryState
    public Page<QualityRule> rules(@BeanParam ReaderLanguage language) {
        List<QualityRule> rules = Arrays.stream(Rule.values())
                .map(rule -> QualityRule.of(rule, texts, language.language()))
                .toList();
        return cursors.whole(rules);
    }
}
