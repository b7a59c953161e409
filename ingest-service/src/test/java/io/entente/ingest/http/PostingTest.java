package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.intake.TestIntake;
import io.entente.ingest.intake.TraceContext;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostingTest {

    private static final int BYTES_MAX = 100_000;

    private final FakeLog log = new FakeLog();
    private final Posting posting = new Posting(TestIntake.on(log).intake(), new Answers(new Problems()));
    private final AtomicReference<Thread> reader = new AtomicReference<>();

    @Test
    void a_compressed_body_is_left_to_a_worker() {
        // When
        int status = post(new PostedBody(Gzip.of(Events.meeting().toString()), ContentCoding.GZIP, BYTES_MAX));

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(reader.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void another_is_read_at_once() {
        // Given
        byte[] meeting = Events.meeting().toString().getBytes(StandardCharsets.UTF_8);

        // When
        int status = post(new PostedBody(meeting, ContentCoding.IDENTITY, BYTES_MAX));

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(reader.get()).isSameAs(Thread.currentThread());
    }

    private int post(PostedBody body) {
        return posting.post(body, this::read, TraceContext.NONE, new PostingMode(true, false))
                .await()
                .indefinitely()
                .getStatus();
    }

    private JsonNode read(byte[] body) {
        reader.set(Thread.currentThread());
        return CloudEventCodec.read(body);
    }
}
