package io.entente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Reads what includes everything up to a token. */
public record Reader(ConsistencyToken written) {

    /** @param address path and query, encoded as it shall be sent */
    public Response get(String address) {
        return given().urlEncodingEnabled(false)
                .header("Consistency-Token", written.wire())
                .header("Prefer", "wait=20")
                .get(address);
    }

    /** The document at the address, which must be there. */
    public JsonPath json(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).as(address + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
