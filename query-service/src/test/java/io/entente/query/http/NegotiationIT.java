package io.entente.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.RawAnswer;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen by the headers of a request, and what the answer says of the choice. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NegotiationIT {

    private static final String TIMELINE = "/partnerships/fr-idf~vn-hn/timeline";

    @Inject
    Log log;

    @BeforeEach
    void write() {
        ConsistencyToken written = log.append(SampleEvents.events());
        new Reader(written).json("/partnerships");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TIMELINE + ".json",
                TIMELINE + ".csv",
                TIMELINE + ".atom",
                TIMELINE + ".jsonld",
                "/map.geojson",
                "/calendar.ics",
                "/graph.graphml",
                "/programmes/fr-idf~vn-hn.programme.hanoi-urban-environment-2018-2021.xml",
                "/problems"
            })
    void every_format_is_compressed_when_it_is_long_and_the_client_wants_it(String address) {
        // When
        RawAnswer plain = RawAnswer.get(address);
        RawAnswer compressed = RawAnswer.get(address, "Accept-Encoding: gzip");

        // Then
        assertThat(plain.status()).as(plain.body()).isEqualTo(200);
        assertThat(plain.body().length()).isGreaterThan(1024);
        assertThat(plain.header("Content-Encoding")).isIn("", "identity");
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void what_is_short_is_sent_as_it_is() {
        // When
        RawAnswer answer = RawAnswer.get("/problems/not-found", "Accept-Encoding: gzip");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isIn("", "identity");
    }

    @Test
    void compressed_bytes_have_a_tag_of_their_own() {
        // When
        String plain = RawAnswer.get(TIMELINE).header("ETag");
        RawAnswer compressed = RawAnswer.get(TIMELINE, "Accept-Encoding: gzip");
        RawAnswer known =
                RawAnswer.get(TIMELINE, "Accept-Encoding: gzip", "If-None-Match: " + compressed.header("ETag"));
        RawAnswer knownPlain = RawAnswer.get(TIMELINE, "Accept-Encoding: gzip", "If-None-Match: " + plain);

        // Then
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).isNotEqualTo(plain).startsWith("\"");
        assertThat(known.status()).isEqualTo(304);
        assertThat(knownPlain.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TIMELINE,
                "/partnerships",
                "/quality",
                "/quality/rules",
                "/vocabularies",
                "/vocabularies/fields-of-cooperation",
                "/problems",
                "/problems/not-found"
            })
    void every_answer_names_the_headers_that_chose_it(String address) {
        // When
        RawAnswer answer = RawAnswer.get(address);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Vary").toLowerCase(Locale.ROOT).split(", ?"))
                .containsExactlyInAnyOrder("accept", "accept-language", "accept-encoding");
    }

    @Test
    void a_list_that_is_one_page_knows_its_own_address() {
        // When
        String self = given().get("/quality/rules.json?lang=fr").jsonPath().getString("self");

        // Then
        assertThat(self).isEqualTo("/quality/rules.json?lang=fr");
    }

    @Test
    void a_trace_of_the_client_does_no_harm() {
        // Given
        String wellFormed = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // Then
        assertThat(RawAnswer.get(TIMELINE, "traceparent: " + wellFormed, "tracestate: a=b")
                        .status())
                .isEqualTo(200);
        assertThat(RawAnswer.get(TIMELINE, "traceparent: \u00e9'--", "tracestate: ,,=")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void no_other_site_may_read_unless_it_is_listed() {
        // When
        RawAnswer answer = RawAnswer.get(TIMELINE, "Origin: https://city.example");

        // Then
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
