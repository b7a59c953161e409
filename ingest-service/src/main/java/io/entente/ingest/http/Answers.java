package io.entente.ingest.http;

import io.entente.common.date.LabelLanguage;
import io.entente.ingest.intake.Check;
import io.entente.ingest.intake.Outcome;
import io.entente.ingest.receipts.Receipt;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Status and headers of what was taken in. */
@Singleton
class Answers {

    static final String CONSISTENCY_TOKEN = "Consistency-Token";
    static final String FAILED_COUNT = "Entente-Failed-Count";

    private static final int MULTI_STATUS = 207;

    private final Problems problems;

    Answers(Problems problems) {
        this.problems = problems;
    }

    RestResponse<Object> stored(Receipt receipt) {
        return ResponseBuilder.create(receipt.duplicate() ? RestResponse.Status.OK : RestResponse.Status.CREATED)
                .entity((Object) receipt)
                .header(CONSISTENCY_TOKEN, receipt.consistencyToken())
                .build();
    }

    RestResponse<Object> checked(Check check) {
        return RestResponse.ok(check);
    }

    RestResponse<BatchResult> batch(List<Outcome> outcomes, LabelLanguage language) {
        var result = BatchResult.of(IntStream.range(0, outcomes.size())
                .mapToObj(index -> item(index, outcomes.get(index), language))
                .toList());
        return ResponseBuilder.<BatchResult>create(MULTI_STATUS, "Multi-Status")
                .entity(result)
                .header(HttpHeaders.CONTENT_LANGUAGE, languages(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(FAILED_COUNT, result.failedCount())
                .header(CONSISTENCY_TOKEN, result.consistencyToken().wire())
                .build();
    }

    /** Before anything is known of the results: what was found in one event stays English. */
    static String languages(LabelLanguage language) {
        return language == LabelLanguage.EN ? language.tag() : language.tag() + ", " + LabelLanguage.EN.tag();
    }

    FeedResult.Line line(long line, Outcome outcome, LabelLanguage language) {
        BatchResult.Item item = item(0, outcome, language);
        return new FeedResult.Line(line, item.status(), item.receipt(), item.check(), item.problem());
    }

    private BatchResult.Item item(int index, Outcome outcome, LabelLanguage language) {
        if (outcome instanceof Outcome.Stored stored) {
            return BatchResult.Item.stored(index, stored.receipt());
        }
        if (outcome instanceof Outcome.Checked checked) {
            return BatchResult.Item.checked(index, checked.check());
        }
        var refused = (Outcome.Refused) outcome;
        return BatchResult.Item.refused(
                index, problems.answer(refused.why()).problem().in(language));
    }
}
