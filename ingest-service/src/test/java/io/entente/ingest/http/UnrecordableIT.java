package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in refuses values that no read model can hold, and names their place. */
@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnrecordableIT {

    private static final String NAME = "/participants/0/nameAsReported";

    private final ObjectNode meeting = Events.meeting();
    private final String data = meeting.get("data").toString();

    /** The ways in: each builds a request from the data of a meeting, and finds the faults in the answer. */
    private enum Way {
        STRUCTURED("/data", "") {
            @Override
            Response post(Sent event) {
                return structured(event.structured()).post("/events");
            }
        },
        GZIP("/data", "") {
            @Override
            Response post(Sent event) {
                return gzip(structured(Gzip.of(event.structured()))).post("/events");
            }
        },
        CHECK_ONLY("/data", "") {
            @Override
            Response post(Sent event) {
                return structured(event.structured()).post("/events?validateOnly=true");
            }
        },
        BINARY("/data", "") {
            @Override
            Response post(Sent event) {
                return body("application/json", event.data())
                        .headers(event.headers())
                        .post("/events");
            }
        },
        BATCH("/data", "/results/0/problem") {
            @Override
            Response post(Sent event) {
                return body(CloudEventCodec.BATCHED, event.batch()).post("/events");
            }
        },
        WHOLE_BATCH("/0/data", "") {
            @Override
            Response post(Sent event) {
                return body(CloudEventCodec.BATCHED, event.batch()).post("/events?atomicity=validate-all");
            }
        },
        FEED("/data", "/problem") {
            @Override
            Response post(Sent event) {
                return body(FeedResource.NDJSON, event.structured()).post("/events");
            }
        },
        GZIP_FEED("/data", "/problem") {
            @Override
            Response post(Sent event) {
                return gzip(body(FeedResource.NDJSON, Gzip.of(event.structured())))
                        .post("/events");
            }
        },
        BARE_DATA("", "") {
            @Override
            Response post(Sent event) {
                return body("application/json", event.data())
                        .header(IdempotencyKey.HEADER, event.id())
                        .post("/partnerships/fr-idf~vn-hn/events/MeetingHeld");
            }
        };

        private final String data;
        private final String problem;

        Way(String data, String problem) {
            this.data = data;
            this.problem = problem;
        }

        abstract Response post(Sent event);

        private static RequestSpecification body(String contentType, byte[] body) {
            return Client.request().contentType(contentType).body(body);
        }

        private static RequestSpecification structured(byte[] body) {
            return body(CloudEventCodec.STRUCTURED, body);
        }

        private static RequestSpecification gzip(RequestSpecification request) {
            return request.header("Content-Encoding", "gzip");
        }

        List<String> faults(Sent event) {
            String answer = post(event).asString();
            JsonNode told =
                    Events.read(answer.lines().findFirst().orElseThrow()).at(problem);
            assertThat(told.path("status").asInt()).as(answer).isEqualTo(422);
            assertThat(told.path("type").asText()).endsWith("/invalid-event");
            return told.path("errors")
                    .valueStream()
                    .map(fault -> fault.path("code").asText() + " "
                            + fault.path("pointer").asText())
                    .toList();
        }
    }

    /** A meeting and the bytes of its data; each character of the text, up to U+00FF, stands for one byte. */
    private record Sent(ObjectNode meeting, String text) {

        byte[] data() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        byte[] structured() {
            ObjectNode envelope = meeting.deepCopy();
            envelope.remove("data");
            return (envelope.toString().replaceFirst("}$", ",\"data\":") + text + "}")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        byte[] batch() {
            return ("[" + new String(structured(), StandardCharsets.ISO_8859_1) + "]")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        String id() {
            return meeting.path("id").asText();
        }

        Map<String, String> headers() {
            return Stream.of("specversion", "id", "source", "type", "subject")
                    .collect(Collectors.toMap(
                            name -> "ce-" + name, name -> meeting.path(name).asText()));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void every_way_in_refuses_what_cannot_be_recorded_and_names_the_place(Way way) {
        // Given
        String date = "\"earliest\":\"2019-09-16\",\"latest\":\"2019-09-16\",\"precision\":\"day\"";
        String anyYear = "\"earliest\":\"0000-01-01\",\"latest\":\"9999-12-31\",\"precision\":\"unknown\"";

        // Then
        assertThat(way.faults(named("\"a\\u0000b\""))).containsExactly("nul-character " + way.data + NAME);
        assertThat(way.faults(named("\"a\u00c0\u0080b\""))).containsExactly("malformed-text " + way.data + NAME);
        assertThat(way.faults(named("\"a\u00c1\u0081b\""))).containsExactly("malformed-text " + way.data + NAME);
        assertThat(way.faults(named("\"d \\ud83c x\""))).containsExactly("malformed-text " + way.data + NAME);
        assertThat(way.faults(named("1e1000000000"))).containsExactly("number-out-of-range " + way.data + NAME);
        assertThat(way.faults(named("\"\\u0000\", \"count\": {\"min\": 1e-500}")))
                .containsExactly(
                        "nul-character " + way.data + NAME,
                        "number-out-of-range " + way.data + "/participants/0/count/min");
        assertThat(way.faults(sent("\"edtf\":\"2019-09-16\"," + date, "\"edtf\":\"XXXX\"," + anyYear)))
                .containsExactly("day-out-of-range " + way.data + "/occurred/earliest");
        assertThat(way.faults(sent(
                        "\"edtf\":\"2019-09-16\"," + date,
                        "\"edtf\":\"[2019-09-14..2019-09-18]\","
                                + date.replace("16", "14").replace("day", "unknown"))))
                .containsExactly("bounds-cut-edtf " + way.data + "/occurred/latest");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void every_way_in_takes_whole_characters_and_numbers_within_the_limits(Way way) {
        // Given
        String utf8 = new String(
                "\"Hà Nội \ud83c\udf0d \uffff\"".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Sent event = named(utf8 + ", \"description\": {\"en\": \"\\ud83c\\udf0d\\u0001\"}");

        // When
        Response answer = way.post(event);

        // Then
        assertThat(answer.statusCode()).isBetween(200, 207);
        assertThat(answer.asString()).doesNotContain("problem").contains(event.id());
    }

    @ParameterizedTest
    @CsvSource({
        "ce-myext, a%00b, nul-character",
        "ce-source, urn:x%00, nul-character",
        "ce-myext, %C0%80, bad-header",
        "ce-source, caf%C3, bad-header",
        "ce-time, 0000-12-31T00:00:00Z, day-out-of-range",
        "ce-time, +999999999-12-31T23:59:59-18:00, day-out-of-range"
    })
    void a_header_of_a_binary_event_is_refused_by_its_attribute(String header, String value, String code) {
        // Given
        var headers = new HashMap<>(new Sent(meeting, data).headers());
        headers.put(header, value);

        // When
        Response answer = Client.request()
                .contentType("application/json")
                .headers(headers)
                .body(data)
                .post("/events");

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly(code);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(header.replace("ce-", "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%C0%80", "%ED%A0%BC"})
    void a_path_that_is_no_id_is_refused(String partnership) {
        // When
        Response answer = Client.request()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header(IdempotencyKey.HEADER, meeting.path("id").asText())
                .body(data)
                .post("/partnerships/" + partnership + "/events/MeetingHeld");

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
    }

    @Test
    void a_body_in_another_encoding_than_utf_8_is_malformed() {
        // When
        Response answer = Client.request()
                .contentType(CloudEventCodec.STRUCTURED)
                .body(meeting.toString().getBytes(StandardCharsets.UTF_16LE))
                .post("/events");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].detail")).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud83c\"", "1e1000000000"})
    void a_correction_obeys_the_same_rule(String value) {
        // Given
        String correction = """
                {"specversion": "1.0", "source": "urn:entente:test", "id": "correction-%s", "subject": "fr-idf~vn-hn",
                 "type": "io.entente.EventCorrected.v1", "data": {"partnershipId": "fr-idf~vn-hn",
                 "correctsEventId": "m", "correctsType": "io.entente.MeetingHeld.v1", "reason": "misspelling",
                 "patch": {"summary": {"en": %s}}}}""".formatted(Integer.toHexString(value.hashCode()), value);

        // When
        Response answer = Client.post(correction);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/data/patch/summary/en");
    }

    private Sent named(String value) {
        return sent("\"Hanoi People's Committee\"", value);
    }

    private Sent sent(String right, String wrong) {
        assertThat(data).contains(right);
        return new Sent(meeting, data.replace(right, wrong));
    }
}
