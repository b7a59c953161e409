package io.entente.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.RawAnswer;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, it is told what is wrong with it; the service does not fail over it. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NastyRequestsIT {

    private static final long SEED = Long.getLong("entente.seed", new Random().nextLong());
    private static final int RANDOM_VALUES = 3;

    @Inject
    Log log;

    @Test
    void no_value_of_any_parameter_makes_any_operation_fail() throws IOException {
        // Given
        new Reader(log.append(SampleEvents.events())).json("/partnerships");
        var random = new Random(SEED);
        List<Sent> requests =
                operations().flatMap(operation -> requests(operation, random)).toList();

        // When
        List<String> failures =
                requests.stream().flatMap(request -> failure(request).stream()).toList();

        // Then
        assertThat(requests).hasSizeGreaterThan(1_000);
        assertThat(failures).as("-Dentente.seed=%d", SEED).isEmpty();
    }

    private static Optional<String> failure(Sent request) {
        RawAnswer answer = RawAnswer.get(request.target(), "Accept: application/json, */*;q=0.1");
        boolean told = answer.status() < 400 || answer.header("Content-Type").startsWith("application/problem+json");
        boolean described = request.described().contains(Integer.toString(answer.status()));
        return answer.status() < 500 && told && described
                ? Optional.empty()
                : Optional.of(answer.status() + " " + answer.header("Content-Type") + " for " + request.target());
    }

    /** @param described statuses that the operation says it answers with */
    private record Sent(String target, Set<String> described) {}

    /** One for each parameter and value; the other parameters have their example or, mostly, nothing. */
    private static Stream<Sent> requests(Described operation, Random random) {
        return operation.parameters().stream().flatMap(parameter -> NastyValues.encoded(random, RANDOM_VALUES).stream()
                .map(value -> new Sent(operation.request(parameter, value, random), operation.statuses())));
    }

    private static Stream<Described> operations() throws IOException {
        JsonNode api =
                Json.mapper().readTree(given().get("/openapi?format=json").asString());
        return api.path("paths").properties().stream()
                .map(path -> new Described(
                        path.getKey(),
                        statuses(path.getValue()),
                        StreamSupport.stream(
                                        path.getValue().at("/get/parameters").spliterator(), false)
                                .filter(parameter -> List.of("path", "query")
                                        .contains(parameter.path("in").asText()))
                                .toList()));
    }

    private static Set<String> statuses(JsonNode path) {
        var statuses = new TreeSet<String>();
        path.at("/get/responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** @param parameters in the path and in the query */
    private record Described(String path, Set<String> statuses, List<JsonNode> parameters) {

        private static final double MENTIONED = 0.2;

        String request(JsonNode nasty, String value, Random random) {
            String filled = path;
            var query = new ArrayList<String>();
            for (JsonNode parameter : parameters) {
                String name = parameter.path("name").asText();
                String sent = parameter.equals(nasty) ? value : example(parameter);
                if (parameter.path("in").asText().equals("path")) {
                    filled = filled.replace("{" + name + "}", sent);
                } else if (parameter.equals(nasty) || isRequired(name) || random.nextDouble() < MENTIONED) {
                    query.add(name + "=" + sent);
                }
            }
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }

        /** Without it no other parameter is looked at. */
        private static boolean isRequired(String name) {
            return name.equals("q");
        }

        private static String example(JsonNode parameter) {
            JsonNode example = parameter.path("example");
            return NastyValues.encoded(example.isArray() ? example.path(0).asText() : example.asText());
        }
    }
}
