package io.entente.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.ingest.intake.Intake;
import io.entente.ingest.intake.TraceContext;
import io.entente.ingest.receipts.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes in the one event of a request, however it was written. */
@Singleton
class Posting {

    private final Intake intake;
    private final Answers answers;

    Posting(Intake intake, Answers answers) {
        this.intake = intake;
        this.answers = answers;
    }

    /**
     * A receipt or, when only a check is asked for, what would happen.
     *
     * <p>Never throws; fails as {@link Intake} says, or because the body is not what it should be. Does not block: a body
     * that has to be decompressed first is left to a worker thread, because a few kilobytes may become megabytes.
     *
     * @param document the event of a body
     */
    Uni<RestResponse<Object>> post(
            PostedBody body, Function<byte[], JsonNode> document, TraceContext trace, PostingMode mode) {
        Uni<JsonNode> read = Uni.createFrom().item(() -> document.apply(body.decode()));
        return (body.isCoded() ? read.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) : read)
                .flatMap(event -> take(event, trace, mode));
    }

    private Uni<RestResponse<Object>> take(JsonNode document, TraceContext trace, PostingMode mode) {
        RecordedEvent event = intake.check(document, trace);
        if (mode.validateOnly()) {
            return Uni.createFrom().item(() -> answers.checked(intake.preview(event)));
        }
        return Uni.createFrom().completionStage(() -> intake.store(event)).map(answers::stored);
    }
}
