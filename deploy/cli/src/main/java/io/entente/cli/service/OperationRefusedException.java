package io.entente.cli.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.cli.terminal.Terminal;
import io.entente.common.codec.Json;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query service did not do what an operator asked for. */
public final class OperationRefusedException extends RuntimeException {

    private static final int UNAVAILABLE = 503;

    private final int status;
    private final String body;
    private final @Nullable Problem problem;

    private OperationRefusedException(String message, int status, String body, @Nullable Problem problem) {
        super(message);
        this.status = status;
        this.body = body;
        this.problem = problem;
    }

    static OperationRefusedException of(URI uri, int status, String body) {
        Optional<Problem> problem = problem(body);
        String message = problem.map(OperationRefusedException::message)
                .orElseGet(() -> uri + " answered " + status + ": " + Terminal.printable(body));
        return new OperationRefusedException(message, status, body, problem.orElse(null));
    }

    private static Optional<Problem> problem(String body) {
        try {
            JsonNode json = Json.mapper().readTree(body);
            return json.has("type") && json.has("title")
                    ? Optional.of(Json.mapper().convertValue(withErrors(json), Problem.class))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException noProblem) {
            return Optional.empty();
        }
    }

    /** A problem without faults does not say so. */
    private static JsonNode withErrors(JsonNode json) {
        return json.has("errors")
                ? json
                : json.<ObjectNode>deepCopy().set("errors", Json.mapper().createArrayNode());
    }

    /**
     * Texts of the service are made printable, because they may come from events and contain control characters of a
     * terminal.
     */
    private static String message(Problem problem) {
        String title = Terminal.printable(problem.title());
        String detail = Terminal.printable(problem.detail());
        String faults = problem.errors().stream()
                .map(fault -> "\n  " + Terminal.printable((fault.pointer() + " " + fault.detail()).strip()))
                .collect(Collectors.joining());
        String wayOut = ProblemType.ofUri(problem.type())
                .map(type -> wayOut(type, Objects.requireNonNullElse(problem.instance(), "")))
                .orElse("");
        boolean isSaid = wayOut.isEmpty() || wayOut.equals(problem.detail());
        boolean saysItself = detail.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT));
        return (saysItself ? "" : title + ": ") + detail + faults + (isSaid ? "" : "\n  " + wayOut);
    }

    /** In commands, where the service speaks of requests. */
    private static String wayOut(ProblemType type, String address) {
        return switch (type) {
            case REBUILD_UNDER_WAY -> "See: entente replay status. Let it end, promote what it built, or cancel it.";
            case AUDIT_UNDER_WAY -> "Wait for it: entente audit --last";
            case STATE_FORBIDS -> "See: entente replay status, entente replay generations.";
            case DIFFERENCES_NOT_ACCEPTED ->
                "See: entente replay differences. If they are meant, promote with --accept REASON.";
            case NOT_FOUND -> whereToLook(address);
            case STREAM_NOT_FOLDABLE ->
                "Correct what it names, in the service or by a new event, and fold the stream again.";
            case PARKED_EVENT_NOT_APPLICABLE ->
                "Correct what it names, in the service or by a new event, and apply it again, or: entente parked discard.";
            case PARKED_EVENT_RESOLVED -> "See: entente parked show.";
            case DRY_RUN_NOT_DONE -> "Nothing has changed.";
            case PROMOTION_BLOCKED -> "Nothing has changed. Try again.";
            default -> type.wayOut();
        };
    }

    /** The command that lists the kind of thing that was not found. */
    private static String whereToLook(String address) {
        return switch (address.replaceFirst("^/([^/]*).*", "$1")) {
            case "streams" ->
                "Check the id of the stream: entente replay refold --type TYPE --dry-run goes through all of a type.";
            case "parked-events" -> "See: entente parked list.";
            case "rebuilds" -> "See: entente replay list.";
            case "generations", "serving-generation" -> "See: entente replay generations.";
            case "audits" -> "See: entente audit --last";
            default -> ProblemType.NOT_FOUND.wayOut();
        };
    }

    public int status() {
        return status;
    }

    /** Whether the same request may be answered a little later. */
    public boolean isPassing() {
        return status == UNAVAILABLE;
    }

    public boolean is(ProblemType type) {
        return problem != null && Objects.equals(problem.type(), type.uri());
    }

    /** The problem document as the service wrote it, in one line. */
    public String document() {
        return String.join(" ", body.lines().toList());
    }
}
