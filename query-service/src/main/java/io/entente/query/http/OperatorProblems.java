package io.entente.query.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.entente.common.problem.Fault;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import io.entente.query.audit.AuditUnderWayException;
import io.entente.query.audit.NoSuchAuditException;
import io.entente.query.audit.NotAuditableException;
import io.entente.query.generation.EventLogReplacedException;
import io.entente.query.generation.NoSuchGenerationException;
import io.entente.query.generation.NotPromotableException;
import io.entente.query.generation.NotRetirableException;
import io.entente.query.generation.PromotionBlockedException;
import io.entente.query.refold.NoSuchStreamException;
import io.entente.query.refold.NotFoldableException;
import io.entente.query.refold.PartitionBusyException;
import io.entente.query.replay.DifferencesNotAcceptedException;
import io.entente.query.replay.DryRunNotDoneException;
import io.entente.query.replay.NameTakenException;
import io.entente.query.replay.NoSuchRebuildException;
import io.entente.query.replay.NotVerifiedException;
import io.entente.query.replay.PlaceNotInLogException;
import io.entente.query.replay.RebuildEndedException;
import io.entente.query.replay.RebuildUnderWayException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The errors that only operators are answered with: one method for each kind of exception. */
class OperatorProblems {

    private final ProblemAnswers answers;

    OperatorProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    RestResponse<Problem> logReplaced(EventLogReplacedException another) {
        return answers.retryable(ProblemType.LOG_REPLACED, another);
    }

    @ServerExceptionMapper
    RestResponse<Problem> rebuildUnderWay(RebuildUnderWayException another) {
        return answers.of(ProblemType.REBUILD_UNDER_WAY, another);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noSuchRebuild(NoSuchRebuildException missing) {
        return answers.of(ProblemType.NOT_FOUND, missing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> nameTaken(NameTakenException taken) {
        return answers.of(ProblemType.STATE_FORBIDS, taken);
    }

    @ServerExceptionMapper
    RestResponse<Problem> placeNotInLog(PlaceNotInLogException beyond) {
        return answers.of(
                ProblemType.INVALID_PARAMETER,
                List.of(new Fault("/keep", "invalid-value", String.valueOf(beyond.getMessage()))));
    }

    @ServerExceptionMapper
    RestResponse<Problem> auditUnderWay(AuditUnderWayException another) {
        return answers.of(ProblemType.AUDIT_UNDER_WAY, another);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noSuchAudit(NoSuchAuditException missing) {
        return answers.of(ProblemType.NOT_FOUND, missing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAuditable(NotAuditableException notAuditable) {
        return answers.of(ProblemType.STATE_FORBIDS, notAuditable);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noSuchGeneration(NoSuchGenerationException missing) {
        return answers.of(ProblemType.NOT_FOUND, missing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> rebuildEnded(RebuildEndedException ended) {
        return answers.of(ProblemType.STATE_FORBIDS, ended);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notVerified(NotVerifiedException notVerified) {
        return answers.of(ProblemType.STATE_FORBIDS, notVerified);
    }

    @ServerExceptionMapper
    RestResponse<Problem> differencesNotAccepted(DifferencesNotAcceptedException differences) {
        return answers.of(ProblemType.DIFFERENCES_NOT_ACCEPTED, differences);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notPromotable(NotPromotableException notPromotable) {
        return answers.of(ProblemType.STATE_FORBIDS, notPromotable);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notRetirable(NotRetirableException serving) {
        return answers.of(ProblemType.STATE_FORBIDS, serving);
    }

    @ServerExceptionMapper
    RestResponse<Problem> promotionBlocked(PromotionBlockedException blocked) {
        return answers.retryable(ProblemType.PROMOTION_BLOCKED, blocked);
    }

    @ServerExceptionMapper
    RestResponse<Problem> dryRunNotDone(DryRunNotDoneException notDone) {
        return answers.retryable(ProblemType.DRY_RUN_NOT_DONE, notDone);
    }

    @ServerExceptionMapper
    RestResponse<Problem> partitionBusy(PartitionBusyException busy) {
        return answers.retryable(ProblemType.DATABASE_UNAVAILABLE, busy);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noSuchStream(NoSuchStreamException missing) {
        return answers.of(ProblemType.NOT_FOUND, missing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notFoldable(NotFoldableException notFoldable) {
        return answers.of(ProblemType.STREAM_NOT_FOLDABLE, notFoldable);
    }

    /** Of a body: what does not fit where it stands. */
    @ServerExceptionMapper
    RestResponse<Problem> misfit(MismatchedInputException misfit) {
        String pointer =
                misfit.getPath().stream().map(step -> "/" + step.getFieldName()).collect(Collectors.joining());
        Fault fault = misfit instanceof UnrecognizedPropertyException
                ? new Fault(pointer, "unknown-member", "is unknown here")
                : new Fault(pointer, "invalid-value", "does not have a value that can stand there");
        return answers.of(ProblemType.INVALID_PARAMETER, List.of(fault));
    }

    /** Of a body: what refused itself while it was read. */
    @ServerExceptionMapper
    RestResponse<Problem> refusedItself(ValueInstantiationException refusal) {
        return refusal.getCause() instanceof InvalidParameterException invalid
                ? answers.of(ProblemType.INVALID_PARAMETER, invalid.faults())
                : answers.of(ProblemType.INVALID_PARAMETER);
    }

    @ServerExceptionMapper
    RestResponse<Problem> malformed(JsonParseException malformed) {
        return answers.of(ProblemType.MALFORMED_JSON);
    }
}
