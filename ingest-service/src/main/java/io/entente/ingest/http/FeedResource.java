package io.entente.ingest.http;

import io.entente.common.date.LabelLanguage;
import io.entente.ingest.feed.Feed;
import io.entente.ingest.feed.Feeds;
import io.entente.ingest.intake.TraceContext;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Takes feeds in: one structured event per line, as many as there are, each answered while the next are still coming. */
@Path("/events")
public class FeedResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CLOUDEVENTS_NDJSON = "application/cloudevents+ndjson";

    private final Feeds feeds;
    private final FeedAnswers answers;

    FeedResource(Feeds feeds, FeedAnswers answers) {
        this.feeds = feeds;
        this.answers = answers;
    }

    /** Not on an event loop, where the framework would gather the body before it calls. */
    @POST
    @Consumes({NDJSON, CLOUDEVENTS_NDJSON})
    @Produces(NDJSON)
    @Blocking
    public RestMulti<FeedResult> postFeed(
            PostedFeed body,
            @RestQuery @Nullable String validateOnly,
            @RestHeader("traceparent") @Nullable String traceparent,
            @RestHeader("tracestate") @Nullable String tracestate,
            HttpHeaders headers) {
        ContentType.of(headers).requireUtf8();
        PostingMode mode = PostingMode.of(validateOnly, null);
        Feed feed = feeds.open(body, new TraceContext(traceparent, tracestate), mode.validateOnly());
        var language = LabelLanguage.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestMulti.fromMultiData(answers.of(feed, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, Answers.languages(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
