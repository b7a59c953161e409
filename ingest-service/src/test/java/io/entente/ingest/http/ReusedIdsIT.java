package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.entente.testkit.LoggedRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One id with several contents, sent in every way, one after the other and concurrently. */
@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReusedIdsIT {

    /** Choose another seed with {@code -Dentente.test.seed=N}. */
    private static final long SEED = Long.getLong("entente.test.seed", 20_261_130L);

    private static final int ROUNDS = 25;
    private static final int WAYS = 3;

    @TestHTTPResource("/")
    URI service;

    private final Random random = new Random(SEED);

    @Test
    void of_the_contents_of_one_id_one_is_recorded_once_and_the_others_are_refused() {
        // Given
        List<ObjectNode> meetings =
                IntStream.range(0, ROUNDS).mapToObj(round -> Events.meeting()).toList();

        // When
        List<List<Answer>> rounds =
                meetings.stream().map(meeting -> sendAll(contents(meeting))).toList();

        // Then
        List<LoggedRecord> log = Log.records();
        for (int round = 0; round < ROUNDS; round++) {
            assertOneCounts(round, meetings.get(round).get("id").asText(), rounds.get(round), log);
        }
    }

    private static void assertOneCounts(int round, String id, List<Answer> answers, List<LoggedRecord> log) {
        String what = "seed " + SEED + ", round " + round + ": " + answers;
        List<Answer> accepted =
                answers.stream().filter(answer -> answer.status() < 300).toList();
        assertThat(answers)
                .as(what)
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .isSubsetOf(200, 201, 409);
        assertThat(accepted)
                .as(what)
                .extracting(Answer::position)
                .containsOnly(accepted.get(0).position());
        JsonNode content = accepted.get(0).event();
        assertThat(accepted).as(what).extracting(Answer::event).containsOnly(content);
        assertThat(answers)
                .as(what)
                .filteredOn(answer -> answer.event().equals(content))
                .allSatisfy(answer -> assertThat(answer.status()).isLessThan(300));
        assertThat(log.stream().filter(record -> record.text().contains(id)))
                .as(what)
                .singleElement()
                .satisfies(record ->
                        assertThat(Events.read(record.text()).get("data")).isEqualTo(content.get("data")));
    }

    /** Each content once or twice, in random order. */
    private List<JsonNode> contents(ObjectNode meeting) {
        List<JsonNode> contents = List.of(
                meeting,
                Events.retold(meeting),
                Events.movedTo("fr-idf~vn-sg", meeting),
                Events.retold(Events.movedTo("fr-idf~vn-sg", meeting)));
        var sent = new ArrayList<JsonNode>();
        for (JsonNode content : contents) {
            sent.addAll(Collections.nCopies(1 + random.nextInt(2), content));
        }
        Collections.shuffle(sent, random);
        return sent;
    }

    /** Splits the events into requests, each sent in a random way, all concurrently or one after the other. */
    private List<Answer> sendAll(List<JsonNode> contents) {
        boolean atOnce = random.nextBoolean();
        var answers = new ArrayList<CompletableFuture<List<Answer>>>();
        for (int from = 0; from < contents.size(); ) {
            int to = Math.min(contents.size(), from + 1 + random.nextInt(contents.size()));
            List<JsonNode> request = contents.subList(from, to);
            int way = random.nextInt(WAYS);
            var answer = CompletableFuture.supplyAsync(() -> send(request, way));
            if (!atOnce) {
                answer.join();
            }
            answers.add(answer);
            from = to;
        }
        return answers.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
    }

    private List<Answer> send(List<JsonNode> events, int way) {
        return switch (way) {
            case 0 -> events.stream().map(ReusedIdsIT::single).toList();
            case 1 -> batch(events);
            default -> feed(events);
        };
    }

    private static Answer single(JsonNode event) {
        Response response = Client.post(event);
        JsonNode body = Events.read(response.asString());
        return new Answer(event, response.statusCode(), body.path("position"));
    }

    private static List<Answer> batch(List<JsonNode> events) {
        JsonNode items = Events.read(Client.postBatch(events).asString()).get("results");
        return zip(events, IntStream.range(0, items.size()).mapToObj(items::get));
    }

    private List<Answer> feed(List<JsonNode> events) {
        try (FeedClient feed = FeedClient.open(service)) {
            events.forEach(event -> feed.line((ObjectNode) event));
            return zip(events, feed.end().rest().stream().map(JsonNode.class::cast));
        }
    }

    private static List<Answer> zip(List<JsonNode> events, Stream<JsonNode> results) {
        List<JsonNode> inOrder = results.limit(events.size()).toList();
        return IntStream.range(0, events.size())
                .mapToObj(at -> new Answer(
                        events.get(at),
                        inOrder.get(at).get("status").asInt(),
                        inOrder.get(at).path("receipt").path("position")))
                .toList();
    }

    private record Answer(JsonNode event, int status, JsonNode position) {}
}
