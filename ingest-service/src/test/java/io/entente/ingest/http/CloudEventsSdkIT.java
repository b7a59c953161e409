package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Somebody else's client: what it calls a CloudEvent over HTTP is one here. */
@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventsSdkIT {

    @TestHTTPResource("/events")
    URI events;

    @Test
    void posts_a_structured_event() throws Exception {
        // Given
        CloudEvent event = event();

        // When
        var answer = send((writer, sent) -> writer.writeStructured(sent, JsonFormat.CONTENT_TYPE), event);

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Events.read(answer.body()).get("id").asText()).isEqualTo(event.getId());
    }

    @Test
    void posts_a_binary_event_and_it_is_the_same_event() throws Exception {
        // Given
        CloudEvent event = event();
        send((writer, sent) -> writer.writeStructured(sent, JsonFormat.CONTENT_TYPE), event);

        // When
        var answer = send(MessageWriter::writeBinary, event);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Events.read(answer.body()).get("duplicate").asBoolean()).isTrue();
    }

    @Test
    void posts_a_batch() throws Exception {
        // Given
        var format = EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);
        String batch = "[" + new String(format.serialize(event()), StandardCharsets.UTF_8) + ","
                + new String(format.serialize(event()), StandardCharsets.UTF_8) + "]";

        // When
        var answer = post(HttpRequest.newBuilder(events)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(HttpRequest.BodyPublishers.ofString(batch)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(Events.read(answer.body()).get("failedCount").asInt()).isZero();
    }

    private static CloudEvent event() {
        ObjectNode meeting = Events.meeting();
        JsonNode data = meeting.get("data");
        return CloudEventBuilder.v1()
                .withId(meeting.get("id").asText())
                .withSource(URI.create(Events.SOURCE))
                .withType("io.entente.MeetingHeld.v1")
                .withSubject("fr-idf~vn-hn")
                .withTime(OffsetDateTime.parse("2026-11-22T03:00:00Z"))
                .withExtension("correlationid", "src-001")
                .withData("application/json", data.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private HttpResponse<String> send(BiConsumer<MessageWriter<?, Void>, CloudEvent> mode, CloudEvent event)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(events);
        mode.accept(
                HttpMessageFactory.createWriter(
                        request::header, body -> request.POST(HttpRequest.BodyPublishers.ofByteArray(body))),
                event);
        return post(request);
    }

    private static HttpResponse<String> post(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
