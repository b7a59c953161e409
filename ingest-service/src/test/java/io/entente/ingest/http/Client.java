package io.entente.ingest.http;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Posts to the service under test, with nothing added that the test did not ask for. */
final class Client {

    private static final RestAssuredConfig CONFIG = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(FeedResource.NDJSON, ContentType.TEXT)
                    .encodeContentTypeAs(FeedResource.CLOUDEVENTS_NDJSON, ContentType.TEXT)
                    .defaultContentCharset("UTF-8"));

    private Client() {}

    static RequestSpecification request() {
        return given().config(CONFIG);
    }

    static Response post(JsonNode event) {
        return post(event.toString());
    }

    static Response post(String structured) {
        return request()
                .contentType(CloudEventCodec.STRUCTURED)
                .body(structured)
                .post("/events");
    }

    static Response postBatch(List<? extends JsonNode> events, Object... parameters) {
        var request = request().contentType(CloudEventCodec.BATCHED).body(events.toString());
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at].toString(), parameters[at + 1]);
        }
        return request.post("/events");
    }
}
