package io.entente.query.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.testkit.EventStream;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** The feed of changes on the real stack, for tests that read it. */
abstract class ChangesOnStack {

    static final String SAMPLE = "fr-idf~vn-hn";

    @Inject
    Log log;

    /** Of one test alone. */
    final String stream = "test~" + UUID.randomUUID();

    final String changes = "/changes?partnership=" + stream;

    /** Nobody makes up for an announcement that nobody heard, in these tests. */
    @BeforeEach
    void announcementsAreHeard() {
        String other = "test~" + UUID.randomUUID();
        try (EventStream client = follow("/changes?partnership=" + other)) {
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        log.append(meeting(other, "m-" + UUID.randomUUID()));
                        return !client.data().isEmpty();
                    });
        }
    }

    static EventStream follow(String address, String... headers) {
        return EventStream.open(uri(address), headers);
    }

    static HttpResponse<InputStream> request(String address, String... headers) {
        return EventStream.request(uri(address), headers);
    }

    static URI uri(String address) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    /** The frame that tells of the event. */
    static Map<String, String> awaitEvent(EventStream client, String eventId) {
        return client.await(frame -> frame.getOrDefault("data", "").contains("\"eventId\":\"" + eventId + "\""));
    }

    Response timelineWithSomething() {
        String timeline = "/partnerships/" + stream + "/timeline?limit=500";
        return await().until(
                        () -> given().urlEncodingEnabled(false).get(timeline), answer -> answer.statusCode() == 200);
    }

    List<Map<String, Object>> allAfterOldest(ConsistencyToken written, String filter) {
        var all = new ArrayList<Map<String, Object>>();
        String next = "/changes?limit=500&" + filter;
        List<Map<String, Object>> items;
        do {
            JsonPath page = new Reader(written).json(next);
            items = page.getList("items");
            all.addAll(items);
            next = Objects.requireNonNull(page.getString("next"));
        } while (!items.isEmpty());
        return all;
    }

    /** The place where changes end now. */
    String lastId() {
        try (EventStream client = follow(changes)) {
            return client.await(frame -> frame.containsKey("id")).get("id");
        }
    }

    ConsistencyToken append(String id) {
        return log.append(meeting(stream, id));
    }

    static void awaitState(ConsistencyToken written) {
        assertThat(new Reader(written).get("/partnerships?limit=1").statusCode())
                .isEqualTo(200);
    }

    static int followers() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("entente_changes_followers"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    static CloudEvent meeting(String stream, String id) {
        return in(stream, Facts.meeting(id, "2019-09-14"));
    }

    static CloudEvent in(String stream, CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, stream);
        return CloudEventCodec.structured(json.getBytes(StandardCharsets.UTF_8));
    }
}
