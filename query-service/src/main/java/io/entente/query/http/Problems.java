package io.entente.query.http;

import io.entente.common.position.MalformedTokenException;
import io.entente.common.problem.Fault;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import io.entente.query.consistency.ForeignTokenException;
import io.entente.query.consistency.StateNotReachedException;
import io.entente.query.consistency.TooManyWaitersException;
import io.entente.query.consistency.UnknownPartitionException;
import io.entente.query.parking.NoSuchParkedEventException;
import io.entente.query.parking.NotApplicableException;
import io.entente.query.parking.ParkedEventResolvedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.ClosedChannelException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error this service can answer with: one method for each kind of exception. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ProblemAnswers answers;
    private final OfferedMethods offered;
    private final UriInfo uri;

    Problems(ProblemAnswers answers, OfferedMethods offered, UriInfo uri) {
        this.answers = answers;
        this.offered = offered;
        this.uri = uri;
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalidParameter(InvalidParameterException invalid) {
        return answers.of(ProblemType.INVALID_PARAMETER, invalid.faults());
    }

    @ServerExceptionMapper
    RestResponse<Problem> constraintViolation(ConstraintViolationException invalid) {
        List<Fault> faults = invalid.getConstraintViolations().stream()
                .map(InvalidParameterException::fault)
                .sorted(Comparator.comparing(Fault::detail))
                .toList();
        return answers.of(ProblemType.INVALID_PARAMETER, faults);
    }

    @ServerExceptionMapper
    RestResponse<Problem> malformedJson(MalformedJsonException malformed) {
        return answers.of(ProblemType.MALFORMED_JSON, malformed);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noSuchParkedEvent(NoSuchParkedEventException missing) {
        return answers.of(ProblemType.NOT_FOUND, missing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> parkedEventResolved(ParkedEventResolvedException resolved) {
        return answers.of(ProblemType.PARKED_EVENT_RESOLVED, resolved);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notApplicable(NotApplicableException notApplicable) {
        return answers.of(ProblemType.PARKED_EVENT_NOT_APPLICABLE, notApplicable);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalidCursor(InvalidCursorException invalid) {
        return answers.of(ProblemType.INVALID_CURSOR, invalid);
    }

    @ServerExceptionMapper
    RestResponse<Problem> cursorExpired(CursorExpiredException expired) {
        return answers.of(ProblemType.CURSOR_EXPIRED, expired);
    }

    @ServerExceptionMapper
    RestResponse<Problem> malformedToken(MalformedTokenException malformed) {
        return answers.of(ProblemType.INVALID_CONSISTENCY_TOKEN, malformed);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknownPartition(UnknownPartitionException unknown) {
        return answers.of(ProblemType.INVALID_CONSISTENCY_TOKEN, unknown);
    }

    @ServerExceptionMapper
    RestResponse<Problem> foreignToken(ForeignTokenException foreign) {
        return answers.of(ProblemType.INVALID_CONSISTENCY_TOKEN, foreign);
    }

    @ServerExceptionMapper
    RestResponse<Problem> stateNotReached(StateNotReachedException notReached) {
        return answers.retryable(ProblemType.STATE_NOT_REACHED, notReached);
    }

    @ServerExceptionMapper
    RestResponse<Problem> tooManyWaiters(TooManyWaitersException tooMany) {
        return answers.retryable(ProblemType.STATE_NOT_REACHED, tooMany);
    }

    @ServerExceptionMapper
    RestResponse<Problem> changesLost(ChangesLostException lost) {
        return answers.of(ProblemType.CHANGES_LOST, lost);
    }

    @ServerExceptionMapper
    RestResponse<Problem> tooManyFollowers(TooManyFollowersException tooMany) {
        return answers.retryable(ProblemType.TOO_MANY_FOLLOWERS, tooMany);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noSuchResource(NoSuchResourceException missing) {
        return answers.of(ProblemType.NOT_FOUND, missing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> streamTooLong(StreamTooLongException tooLong) {
        return answers.of(ProblemType.STREAM_TOO_LONG, tooLong);
    }

    /** No resource has this path, or a part of the path is no id. */
    @ServerExceptionMapper
    RestResponse<Problem> notFound(NotFoundException missing) {
        return answers.of(ProblemType.NOT_FOUND);
    }

    /** The framework does not say which methods the resource has. */
    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(NotAllowedException notAllowed) {
        return answers.allowing(
                ProblemType.METHOD_NOT_ALLOWED, offered.at(uri.getRequestUri().getPath()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> notReady(ReadModelsNotReadyException notReady) {
        return answers.retryable(ProblemType.NOT_READY, notReady);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unavailable(ReadModelsUnavailableException unavailable) {
        LOG.warn(unavailable.getMessage());
        return answers.retryable(ProblemType.DATABASE_UNAVAILABLE);
    }

    /** Requests that the framework refused, and parameters that could not be converted. */
    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException refused) {
        if (refused.getCause() instanceof InvalidParameterException invalid) {
            return invalidParameter(invalid);
        }
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 404 -> answers.of(ProblemType.NOT_FOUND);
            case 406 -> answers.of(ProblemType.NOT_ACCEPTABLE);
            case 413 -> answers.of(ProblemType.REQUEST_TOO_LARGE);
            case 415 -> answers.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            default -> status < 500 ? answers.of(ProblemType.INVALID_PARAMETER) : unforeseen(refused);
        };
    }

    /** No problem at all: the client has the answer already. */
    @ServerExceptionMapper
    RestResponse<Void> stateIsKnown(StateIsKnownException known) {
        return RestResponse.notModified();
    }

    /** What is not known here is told to the log and not to the client. */
    @ServerExceptionMapper
    RestResponse<Problem> unforeseen(Throwable failure) {
        if (SqlStates.isUnavailability(failure)) {
            return unavailable(new ReadModelsUnavailableException(failure));
        }
        if (hasHungUp(failure)) {
            return answers.of(ProblemType.UNREADABLE_BODY);
        }
        LOG.error("A request failed for a reason nobody foresaw", failure);
        return answers.of(ProblemType.INTERNAL_ERROR);
    }

    /** The client closed the connection before it had sent the body; operators need not act. */
    private static boolean hasHungUp(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(ClosedChannelException.class::isInstance);
    }
}
