package io.entente.ingest.http;

import io.entente.common.codec.MalformedEventException;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import io.entente.ingest.contract.NoSuchEventTypeException;
import io.entente.ingest.feed.CutOffException;
import io.entente.ingest.feed.TooManyFeedsException;
import io.entente.ingest.intake.InvalidEventException;
import io.entente.ingest.intake.ReceiptsNotReadyException;
import io.entente.ingest.intake.RequestTooLargeException;
import io.entente.ingest.publishing.LogReplacedException;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.publishing.OutcomeUnknownException;
import io.entente.ingest.receipts.EventIdReusedException;
import io.entente.ingest.receipts.NoReceiptException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Every error this service can answer with: one method for each kind of exception. */
@Singleton
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** Longer than usual, because an operator has to act first. */
    private static final Duration REPLACED_RETRY_AFTER = Duration.ofSeconds(30);

    private final List<Case<?>> cases = List.of(
            new Case<>(MalformedEventException.class, Problems::malformedEvent),
            new Case<>(InvalidEventException.class, Problems::invalidEvent),
            new Case<>(InvalidParameterException.class, Problems::invalidParameter),
            new Case<>(MissingIdempotencyKeyException.class, Problems::missingIdempotencyKey),
            new Case<>(RequestTooLargeException.class, Problems::requestTooLarge),
            new Case<>(UnreadableBodyException.class, Problems::unreadableBody),
            new Case<>(UnsupportedContentCodingException.class, Problems::unsupportedContentCoding),
            new Case<>(CutOffException.class, Problems::cutOff),
            new Case<>(TooManyFeedsException.class, Problems::tooManyFeeds),
            new Case<>(EventIdReusedException.class, Problems::eventIdReused),
            new Case<>(NoReceiptException.class, Problems::noReceipt),
            new Case<>(NoSuchEventTypeException.class, Problems::noSuchEventType),
            new Case<>(LogUnavailableException.class, Problems::logUnavailable),
            new Case<>(LogReplacedException.class, Problems::logReplaced),
            new Case<>(ReceiptsNotReadyException.class, Problems::receiptsNotReady),
            new Case<>(OutcomeUnknownException.class, Problems::outcomeUnknown),
            new Case<>(WebApplicationException.class, Problems::refusedByTheFramework));

    /** The kinds that have a problem of their own. */
    List<? extends Class<?>> kinds() {
        return cases.stream().map(Case::type).toList();
    }

    /** Never fails: what is not known here is an internal error, told to the log and not to the client. */
    public ProblemAnswer answer(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cases.stream()
                .filter(candidate -> candidate.type().isInstance(cause))
                .findFirst()
                .map(found -> found.answer(cause))
                .orElseGet(() -> unforeseen(cause));
    }

    private static ProblemAnswer malformedEvent(MalformedEventException malformed) {
        ProblemType type = malformed.isJson() ? ProblemType.INVALID_EVENT : ProblemType.MALFORMED_JSON;
        return new ProblemAnswer(Problem.of(type, type.wayOut(), malformed.faults()), Map.of());
    }

    private static ProblemAnswer invalidEvent(InvalidEventException invalid) {
        ProblemType type = ProblemType.INVALID_EVENT;
        return new ProblemAnswer(Problem.of(type, type.wayOut(), invalid.faults()), Map.of());
    }

    private static ProblemAnswer invalidParameter(InvalidParameterException invalid) {
        ProblemType type = ProblemType.INVALID_PARAMETER;
        return new ProblemAnswer(Problem.of(type, type.wayOut(), invalid.faults()), Map.of());
    }

    private static ProblemAnswer missingIdempotencyKey(MissingIdempotencyKeyException missing) {
        return new ProblemAnswer(wayOut(ProblemType.MISSING_IDEMPOTENCY_KEY), Map.of());
    }

    private static ProblemAnswer requestTooLarge(RequestTooLargeException tooLarge) {
        return ProblemAnswer.of(ProblemType.REQUEST_TOO_LARGE, tooLarge);
    }

    private static ProblemAnswer unreadableBody(UnreadableBodyException unreadable) {
        return ProblemAnswer.of(ProblemType.UNREADABLE_BODY, unreadable);
    }

    private static ProblemAnswer unsupportedContentCoding(UnsupportedContentCodingException unsupported) {
        return new ProblemAnswer(
                Problem.of(ProblemType.UNSUPPORTED_CONTENT_CODING, String.valueOf(unsupported.getMessage())),
                Map.of("Accept-Encoding", ContentCoding.ACCEPTED));
    }

    private static ProblemAnswer cutOff(CutOffException cutOff) {
        return ProblemAnswer.of(ProblemType.UNREADABLE_BODY, cutOff);
    }

    private static ProblemAnswer tooManyFeeds(TooManyFeedsException tooMany) {
        return ProblemAnswer.retryAfter(ProblemType.TOO_MANY_FEEDS, tooMany, tooMany.retryAfter());
    }

    private static ProblemAnswer eventIdReused(EventIdReusedException reused) {
        return ProblemAnswer.of(ProblemType.EVENT_ID_REUSED, reused);
    }

    private static ProblemAnswer noReceipt(NoReceiptException missing) {
        return ProblemAnswer.of(ProblemType.NOT_FOUND, missing);
    }

    private static ProblemAnswer noSuchEventType(NoSuchEventTypeException missing) {
        return ProblemAnswer.of(ProblemType.NOT_FOUND, missing);
    }

    private static ProblemAnswer logUnavailable(LogUnavailableException unavailable) {
        return ProblemAnswer.retryAfter(ProblemType.LOG_UNAVAILABLE, unavailable, unavailable.retryAfter());
    }

    private static ProblemAnswer logReplaced(LogReplacedException replaced) {
        return ProblemAnswer.retryAfter(ProblemType.LOG_REPLACED, replaced, REPLACED_RETRY_AFTER);
    }

    private static ProblemAnswer receiptsNotReady(ReceiptsNotReadyException notReady) {
        return ProblemAnswer.retryAfter(ProblemType.NOT_READY, notReady, notReady.retryAfter());
    }

    private static ProblemAnswer outcomeUnknown(OutcomeUnknownException unknown) {
        return ProblemAnswer.retryAfter(ProblemType.OUTCOME_UNKNOWN, unknown, Duration.ofSeconds(1));
    }

    private static ProblemAnswer refusedByTheFramework(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 404 -> new ProblemAnswer(wayOut(ProblemType.NOT_FOUND), Map.of());
            case 405 -> new ProblemAnswer(wayOut(ProblemType.METHOD_NOT_ALLOWED), Map.of());
            case 406 -> new ProblemAnswer(wayOut(ProblemType.NOT_ACCEPTABLE), Map.of());
            case 415 -> new ProblemAnswer(wayOut(ProblemType.UNSUPPORTED_MEDIA_TYPE), Map.of());
            default -> unforeseen(refused);
        };
    }

    private static ProblemAnswer unforeseen(Throwable failure) {
        LOG.error("a request failed for a reason nobody foresaw", failure);
        return new ProblemAnswer(wayOut(ProblemType.INTERNAL_ERROR), Map.of());
    }

    private static Problem wayOut(ProblemType type) {
        return Problem.of(type, type.wayOut());
    }

    /** One kind of exception and its answer. */
    private record Case<T extends Throwable>(Class<T> type, Function<T, ProblemAnswer> answer) {

        ProblemAnswer answer(Throwable failure) {
            return answer.apply(type.cast(failure));
        }
    }
}
