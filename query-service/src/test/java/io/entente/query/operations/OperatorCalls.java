package io.entente.query.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** What an operator asks for over REST. */
public final class OperatorCalls {

    private OperatorCalls() {}

    static RequestSpecification operator() {
        return given().header("Entente-Operator", "Nguyen Thi Mai").contentType("application/json");
    }

    /** @return the path of the rebuild */
    public static String begin(String body) {
        Response begun = operator().body(body).post("/rebuilds");
        begun.then().statusCode(201).body("endedAt", nullValue());
        return begun.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    public static Response patch(String rebuild, String body) {
        return operator().contentType("application/merge-patch+json").body(body).patch(rebuild);
    }

    static Response promote(int generation) {
        return operator().body("{\"generation\": %d}".formatted(generation)).put("/serving-generation");
    }

    public static Response retire(int generation) {
        return operator().delete("/generations/" + generation);
    }

    public static Response awaitState(String rebuild, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().get(rebuild),
                        answer -> state.equals(answer.jsonPath().getString("state")));
    }

    /** Cancels every rebuild that is under way and retires every generation that is kept. */
    static void leaveNothingBehind() {
        List<Integer> unfinished =
                given().get("/rebuilds").jsonPath().getList("items.findAll { it.endedAt == null }.rebuildId");
        unfinished.forEach(id -> patch("/rebuilds/" + id, "{\"state\": \"cancelled\"}"));
        List<Integer> kept =
                given().get("/generations").jsonPath().getList("items.findAll { it.state == 'kept' }.generation");
        kept.forEach(OperatorCalls::retire);
    }

    static int serving() {
        return given().get("/generations").jsonPath().getInt("items.find { it.state == 'serving' }.generation");
    }
}
