package io.entente.query.audit;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Asks for audits over REST. */
final class Operator {

    static final String NAME = "Nguyen Thi Mai";

    private Operator() {}

    static RequestSpecification orders(String body) {
        return given().header("Entente-Operator", NAME)
                .contentType("application/json")
                .body(body);
    }

    /** The audit of the serving generation, once it has ended. */
    static JsonPath audit() {
        return audit("{}");
    }

    static JsonPath audit(String body) {
        Response begun = orders(body).post("/audits");
        begun.then().statusCode(201);
        String audit = begun.header("Location").replaceFirst("^https?://[^/]+", "");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get(audit).jsonPath(), now -> !now.getString("state")
                        .equals("running"));
    }

    static int sum(JsonPath audit, String figure) {
        return audit.getInt("result.partitions.sum { it." + figure + " }");
    }

    static int serving() {
        return given().get("/generations").jsonPath().getInt("items.find { it.state == 'serving' }.generation");
    }
}
