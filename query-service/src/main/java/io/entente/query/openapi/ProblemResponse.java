package io.entente.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.problem.Fault;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * An answer other than the one asked for.
 *
 * @param component its name among the components
 * @param types the kinds of problem that have its status
 */
record ProblemResponse(String component, String description, List<ProblemType> types) {

    static final ProblemResponse BAD_REQUEST = new ProblemResponse(
            "BadRequest",
            "A parameter, a cursor or a token cannot be used",
            List.of(ProblemType.INVALID_PARAMETER, ProblemType.INVALID_CURSOR, ProblemType.INVALID_CONSISTENCY_TOKEN));
    static final ProblemResponse BAD_ORDER = new ProblemResponse(
            "BadOrder",
            "The body or a header cannot be used",
            List.of(ProblemType.MALFORMED_JSON, ProblemType.INVALID_PARAMETER));
    static final ProblemResponse PARKED_CONFLICT = new ProblemResponse(
            "ParkedConflict",
            "It cannot be done with this parked event; nothing has changed",
            List.of(ProblemType.PARKED_EVENT_NOT_APPLICABLE, ProblemType.PARKED_EVENT_RESOLVED));
    static final ProblemResponse STREAM_CONFLICT = new ProblemResponse(
            "StreamConflict",
            "The stream cannot be folded again; nothing has changed",
            List.of(ProblemType.STREAM_NOT_FOLDABLE));
    static final ProblemResponse UNSUPPORTED_MEDIA_TYPE = new ProblemResponse(
            "UnsupportedMediaType", "The body is no JSON", List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    static final ProblemResponse BUSY = new ProblemResponse(
            "Busy",
            "Nothing has changed; ask again after Retry-After",
            List.of(ProblemType.DATABASE_UNAVAILABLE, ProblemType.LOG_REPLACED));
    static final ProblemResponse NOT_FOUND =
            new ProblemResponse("NotFound", "There is no such thing", List.of(ProblemType.NOT_FOUND));
    static final ProblemResponse NOT_ACCEPTABLE = new ProblemResponse(
            "NotAcceptable", "The resource does not offer that format", List.of(ProblemType.NOT_ACCEPTABLE));
    static final ProblemResponse GONE = new ProblemResponse(
            "Gone", "The cursor belongs to a generation that is no longer served", List.of(ProblemType.CURSOR_EXPIRED));
    static final ProblemResponse CHANGES_LOST = new ProblemResponse(
            "ChangesLost", "The changes after that place cannot be told any more", List.of(ProblemType.CHANGES_LOST));
    static final ProblemResponse STREAM_TOO_LONG = new ProblemResponse(
            "StreamTooLong",
            "The stream is too long to be folded for one request",
            List.of(ProblemType.STREAM_TOO_LONG));
    static final ProblemResponse INTERNAL_ERROR =
            new ProblemResponse("InternalError", "The service failed", List.of(ProblemType.INTERNAL_ERROR));
    static final ProblemResponse UNAVAILABLE = new ProblemResponse(
            "Unavailable",
            "Ask again after Retry-After",
            List.of(ProblemType.STATE_NOT_REACHED, ProblemType.NOT_READY, ProblemType.DATABASE_UNAVAILABLE));
    static final ProblemResponse CHANGES_UNAVAILABLE = new ProblemResponse(
            "ChangesUnavailable",
            "Ask again after Retry-After",
            Stream.concat(UNAVAILABLE.types.stream(), Stream.of(ProblemType.TOO_MANY_FOLLOWERS))
                    .toList());

    static final ProblemResponse CONFLICT = new ProblemResponse(
            "Conflict",
            "It cannot be done now",
            List.of(
                    ProblemType.STATE_FORBIDS,
                    ProblemType.REBUILD_UNDER_WAY,
                    ProblemType.AUDIT_UNDER_WAY,
                    ProblemType.DIFFERENCES_NOT_ACCEPTED));
    static final ProblemResponse BLOCKED = new ProblemResponse(
            "Blocked",
            "Nothing has changed; ask again after Retry-After",
            List.of(ProblemType.PROMOTION_BLOCKED, ProblemType.DATABASE_UNAVAILABLE));
    static final ProblemResponse NOT_DONE = new ProblemResponse(
            "NotDone",
            "Nothing has changed; ask again after Retry-After",
            List.of(ProblemType.DRY_RUN_NOT_DONE, ProblemType.DATABASE_UNAVAILABLE));

    static final List<ProblemResponse> ALL = List.of(
            BAD_REQUEST,
            BAD_ORDER,
            PARKED_CONFLICT,
            STREAM_CONFLICT,
            UNSUPPORTED_MEDIA_TYPE,
            BUSY,
            NOT_FOUND,
            NOT_ACCEPTABLE,
            GONE,
            CHANGES_LOST,
            STREAM_TOO_LONG,
            INTERNAL_ERROR,
            UNAVAILABLE,
            CHANGES_UNAVAILABLE,
            CONFLICT,
            BLOCKED,
            NOT_DONE);

    String status() {
        return Integer.toString(types.get(0).status());
    }

    APIResponse response() {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type -> problem.addExample(
                type.slug(), OASFactory.createExample().summary(type.title()).value(example(type))));
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
        return status().equals(UNAVAILABLE.status())
                ? response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"))
                : response;
    }

    private static Object example(ProblemType type) {
        List<Fault> faults = type == ProblemType.INVALID_PARAMETER
                ? List.of(new Fault("", "invalid-parameter", "limit must be from 1 to 500"))
                : List.of();
        JsonNode problem = Json.mapper()
                .valueToTree(Problem.of(type, type.wayOut(), faults).at("/agreements"));
        return Json.mapper().convertValue(problem, Object.class);
    }
}
