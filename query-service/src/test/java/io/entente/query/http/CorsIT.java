package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.QueryOnStack;
import io.entente.query.RawAnswer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Other sites whose pages may read, as the runbook says to list them. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@TestProfile(CorsIT.OneSite.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorsIT {

    private static final String LISTED = "https://city.example";

    public static class OneSite implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", LISTED);
        }
    }

    @Test
    void a_listed_site_may_read_and_see_the_headers_that_matter() {
        // When
        RawAnswer answer = RawAnswer.get("/problems", "Origin: " + LISTED);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(LISTED);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("Consistency-Token", "Entente-As-Of", "ETag", "Link", "X-Request-Id");
    }

    @Test
    void another_site_may_not() {
        // When
        RawAnswer answer = RawAnswer.get("/problems", "Origin: https://other.example");

        // Then
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.status()).isEqualTo(403);
    }
}
