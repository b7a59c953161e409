package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.MalformedEventException;
import io.entente.common.position.LogId;
import io.entente.common.problem.Fault;
import io.entente.common.problem.Problem;
import io.entente.common.problem.ProblemType;
import io.entente.ingest.FakeLog;
import io.entente.ingest.contract.NoSuchEventTypeException;
import io.entente.ingest.feed.TestFeeds;
import io.entente.ingest.intake.InvalidEventException;
import io.entente.ingest.intake.ReceiptsNotReadyException;
import io.entente.ingest.intake.RequestTooLargeException;
import io.entente.ingest.publishing.LogReplacedException;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.publishing.OutcomeUnknownException;
import io.entente.ingest.receipts.EventIdReusedException;
import io.entente.ingest.receipts.NoReceiptException;
import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemsTest {

    private static final List<Fault> FAULTS = List.of(new Fault("/id", "required", "id is missing"));

    private final Problems problems = new Problems();

    /** One of each kind at least. */
    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(malformed("{"), ProblemType.MALFORMED_JSON),
                Arguments.of(malformed("[]"), ProblemType.INVALID_EVENT),
                Arguments.of(new InvalidEventException(FAULTS), ProblemType.INVALID_EVENT),
                Arguments.of(new InvalidParameterException(FAULTS), ProblemType.INVALID_PARAMETER),
                Arguments.of(RequestTooLargeException.batch(1000), ProblemType.REQUEST_TOO_LARGE),
                Arguments.of(new UnreadableBodyException(new EOFException("cut")), ProblemType.UNREADABLE_BODY),
                Arguments.of(new UnsupportedContentCodingException("br"), ProblemType.UNSUPPORTED_CONTENT_CODING),
                Arguments.of(new MissingIdempotencyKeyException(), ProblemType.MISSING_IDEMPOTENCY_KEY),
                Arguments.of(new NoReceiptException("urn:a", "b", Duration.ofDays(30), 9), ProblemType.NOT_FOUND),
                Arguments.of(new NoSuchEventTypeException("A", "actors", List.of("B")), ProblemType.NOT_FOUND),
                Arguments.of(TestFeeds.cutOff(), ProblemType.UNREADABLE_BODY),
                Arguments.of(TestFeeds.tooMany(), ProblemType.TOO_MANY_FEEDS),
                Arguments.of(EventIdReusedException.inLog("urn:a", "b"), ProblemType.EVENT_ID_REUSED),
                Arguments.of(new LogUnavailableException("it is away"), ProblemType.LOG_UNAVAILABLE),
                Arguments.of(
                        new LogReplacedException("events", FakeLog.ID, new LogId("B8sYbG4fQ2e")),
                        ProblemType.LOG_REPLACED),
                Arguments.of(ReceiptsNotReadyException.nothingStored(7), ProblemType.NOT_READY),
                Arguments.of(new OutcomeUnknownException(Duration.ofSeconds(8), null), ProblemType.OUTCOME_UNKNOWN),
                Arguments.of(new IllegalStateException("a bug"), ProblemType.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void every_exception_has_its_problem(Exception exception, ProblemType type) {
        // When
        Problem problem = problems.answer(new CompletionException(exception)).problem();

        // Then
        assertThat(problem.type()).isEqualTo(type.uri());
        assertThat(problem.status()).isEqualTo(type.status());
    }

    @Test
    void no_kind_of_exception_is_left_out_here() {
        // Given
        Set<Class<?>> shown =
                exceptions().map(exception -> exception.get()[0].getClass()).collect(Collectors.toSet());

        // Then
        assertThat(shown)
                .containsAll(problems.kinds().stream()
                        .filter(kind -> kind != WebApplicationException.class)
                        .toList());
    }

    @Test
    void what_can_be_sent_again_says_when() {
        assertThat(problems.answer(new LogUnavailableException("it is away")).headers())
                .containsEntry("Retry-After", "2");
        assertThat(problems.answer(ReceiptsNotReadyException.nothingStored(7)).headers())
                .containsEntry("Retry-After", "2");
    }

    @Test
    void a_bug_says_nothing_about_itself() {
        // When
        Problem problem = problems.answer(new IllegalStateException("secret")).problem();

        // Then
        assertThat(problem.toString()).doesNotContain("secret").doesNotContain("Exception");
    }

    private static Exception malformed(String json) {
        try {
            CloudEventCodec.structured(json.getBytes(StandardCharsets.UTF_8));
            throw new IllegalArgumentException("well-formed: " + json);
        } catch (MalformedEventException malformed) {
            return malformed;
        }
    }
}
