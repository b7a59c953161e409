package io.entente.common.problem;

import io.entente.common.date.LabelLanguage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of error the services answer with: one constant, one stable URI, one page.
 *
 * <p>The URI is relative to the service that answered, so that it can be followed wherever Entente is installed.
 */
public enum ProblemType {
    MALFORMED_JSON(
            400,
            "The body is not a JSON document",
            "Send one well-formed JSON document in UTF-8, without duplicate keys."),
    UNREADABLE_BODY(
            400,
            "The body is cut off or not compressed as its headers say",
            "Send the whole body again; events that have a receipt are recognised."),
    INVALID_PARAMETER(
            400,
            "A parameter cannot be used",
            "Correct the parameters named in errors; an unknown one is refused, not ignored."),
    MISSING_IDEMPOTENCY_KEY(
            400,
            "Bare data need the header Idempotency-Key",
            "Send an Idempotency-Key that names this event for ever, such as hanoi-meeting-2019-09-16: 1 to 200"
                    + " letters, digits and . _ : ~ -. It becomes the id of the event; a retry with it is safe."),
    INVALID_CURSOR(
            400,
            "The cursor was not issued by this service for this query",
            "Follow the next link unchanged, or start again without a cursor."),
    INVALID_CONSISTENCY_TOKEN(
            400, "The consistency token cannot be read", "Send the token of a receipt or of a read unchanged."),
    NOT_FOUND(404, "There is no such resource", "Check the path; ids are case-sensitive."),
    METHOD_NOT_ALLOWED(405, "The resource does not have this method", "Use a method of the Allow header."),
    NOT_ACCEPTABLE(
            406, "No representation matches the Accept header", "Ask for a media type that the resource offers."),
    EVENT_ID_REUSED(
            409,
            "The id stands for another event",
            "Give the new event an id of its own; to change what was recorded, post an EventCorrected."),
    REBUILD_UNDER_WAY(
            409,
            "A rebuild is under way",
            "Look at it under /rebuilds, let it end, promote what it built, or cancel it; then begin another one."),
    AUDIT_UNDER_WAY(409, "An audit is under way", "Look at it under /audits and let it end; then begin another one."),
    STATE_FORBIDS(
            409,
            "The rebuild or the generation is not in a state that allows this",
            "Look at its state; the detail says in which one it can be done."),
    DIFFERENCES_NOT_ACCEPTED(
            409,
            "The generation has other rows than the serving one",
            "Look at the verification of its rebuild. If the differences are meant, say why in acceptedBecause."),
    PARKED_EVENT_NOT_APPLICABLE(
            409,
            "The parked event cannot be applied",
            "Read why in the detail. Mend what it names, in the service or by a new event, and try again, or discard it."),
    PARKED_EVENT_RESOLVED(
            409, "The parked event was applied or discarded before", "Read it again: it says who did what, and why."),
    STREAM_NOT_FOLDABLE(
            409,
            "The stream cannot be folded again",
            "Read why in the detail. Mend what it names, in the service or by a new event, and try again."),
    CURSOR_EXPIRED(410, "The cursor belongs to a generation that is no longer served", "Start again without a cursor."),
    CHANGES_LOST(
            410,
            "The changes after this place cannot be told any more",
            "Read everything again, then go on from the consistency token of that read."),
    REQUEST_TOO_LARGE(
            413,
            "The request is larger than the service accepts",
            "Send less at once; the limit stands in the detail."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type of the body is not accepted",
            "Send application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, or"
                    + " application/json with ce- headers."),
    UNSUPPORTED_CONTENT_CODING(
            415, "The body is compressed in a way that is not accepted", "Compress the body with gzip, or not at all."),
    INVALID_EVENT(
            422, "The event does not keep its contract", "Mend what errors names and post it again with the same id."),
    STREAM_TOO_LONG(
            422,
            "The stream is too long to be folded for one request",
            "Ask without knownAt, or narrow the question to another stream; the limit stands in the detail."),
    INTERNAL_ERROR(500, "The service failed", "Report the request id; a retry with the same event id is safe."),
    LOG_UNAVAILABLE(
            503,
            "The log cannot take events now",
            "Nothing was stored. Send the same request again after Retry-After."),
    LOG_REPLACED(
            503,
            "The log was replaced",
            "The log that this service works with was deleted or replaced. An operator has to decide how to go on."
                    + " Then send the same request again."),
    NOT_READY(503, "The service is not ready yet", "Send the same request again after Retry-After."),
    TOO_MANY_FEEDS(
            503,
            "As many feeds are open as the service takes",
            "Nothing was stored. Send the same request again after Retry-After."),
    PROMOTION_BLOCKED(
            503,
            "The moment for the promotion did not come",
            "Nothing has changed. Send the same request again after Retry-After."),
    DRY_RUN_NOT_DONE(
            503,
            "The dry run did not come to its end",
            "Nothing has changed. Read why in the detail; then send the same request again after Retry-After."),
    DATABASE_UNAVAILABLE(
            503, "The read models cannot be reached now", "Send the same request again after Retry-After."),
    STATE_NOT_REACHED(
            503,
            "The read models have not reached the state asked for",
            "Send the same request again after Retry-After, or wait longer with Prefer: wait."),
    TOO_MANY_FOLLOWERS(
            503,
            "No more clients can follow the changes here",
            "Connect again after Retry-After, or to another instance."),
    OUTCOME_UNKNOWN(
            504,
            "The log did not confirm the event in time",
            "It may or may not be stored. Send the same event with the same id: the answer will tell.");

    private final int status;
    private final String title;
    private final String wayOut;

    ProblemType(int status, String title, String wayOut) {
        this.status = status;
        this.title = title;
        this.wayOut = wayOut;
    }

    public int status() {
        return status;
    }

    /** In English. */
    public String title() {
        return title;
    }

    /** What the client can do about it, in English. */
    public String wayOut() {
        return wayOut;
    }

    public String title(LabelLanguage language) {
        return ProblemTexts.title(this, language);
    }

    public String wayOut(LabelLanguage language) {
        return ProblemTexts.wayOut(this, language);
    }

    /** Empty when no type has this URI. */
    public static Optional<ProblemType> ofUri(String uri) {
        return Arrays.stream(values()).filter(type -> type.uri().equals(uri)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "/problems/" + slug();
    }
}
