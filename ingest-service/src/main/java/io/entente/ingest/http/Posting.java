package io.entente.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.ingest.intake.Intake;
import io.entente.ingest.intake.TraceContext;
import io.entente.ingest.receipts.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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
     * @throws io.entente.ingest.intake.InvalidEventException naming every fault
     * @throws io.entente.ingest.intake.RequestTooLargeException when the event is larger than configured
     */
    Uni<RestResponse<Object>> post(JsonNode document, TraceContext trace, PostingMode mode) {
        RecordedEvent event = intake.check(document, trace);
        if (mode.validateOnly()) {
            return Uni.createFrom().item(() -> answers.checked(intake.preview(event)));
        }
        return Uni.createFrom().completionStage(() -> intake.store(event)).map(answers::stored);
    }
}
