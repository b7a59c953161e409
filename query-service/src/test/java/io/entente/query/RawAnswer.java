package io.entente.query;

import io.entente.testkit.http.RawHttp;
import io.entente.testkit.http.RawRequest;
import io.restassured.RestAssured;
import java.util.Locale;
import java.util.Map;

/**
 * An answer to a request line that no client library would send.
 *
 * @param headers by name in lower case; of several with one name the values, joined
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    /** @param target path and query, sent as they are */
    public static RawAnswer get(String target, String... headers) {
        var answer = new RawHttp(RestAssured.port).exchange(RawRequest.get(target, headers));
        return new RawAnswer(answer.status(), answer.headers(), answer.text());
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
