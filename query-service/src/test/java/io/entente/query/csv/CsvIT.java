package io.entente.query.csv;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as tables, read back by a parser that did not write them. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvIT {

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()));
    }

    @Test
    void a_list_is_a_table_with_the_parts_of_dates_in_columns() throws IOException {
        // When
        Response answer = reader.get("/agreements.csv?partnership=fr-idf~vn-hn");

        // Then
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(answer.header("Content-Disposition")).contains("agreements.csv");
        assertThat(answer.header("ETag")).isNotEmpty();
        List<Map<String, String>> rows = rows(answer.asString());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("agreementId", "fr-idf~vn-hn.agreement.2018-2021")
                .containsEntry("title.en", "Cooperation Agreement 2018-2021")
                .containsEntry("signed.edtf", "2018-06")
                .containsEntry("signed.earliest", "2018-06-01")
                .containsEntry("signed.latest", "2018-06-30")
                .containsEntry("period.edtf", "2018/2021")
                .containsEntry("supersededBy", "fr-idf~vn-hn.agreement.2022-2025");
        assertThat(rows.get(0).get("eventIds"))
                .isEqualTo("urn:entente:seed-import idf-hn-agreement-2018-2021-signed;"
                        + " urn:entente:seed-import idf-hn-agreement-2022-2025-signed");
    }

    @Test
    void the_suffix_and_the_accept_header_ask_for_the_same() {
        // When
        String bySuffix = reader.get("/follow-ups.csv").asString();
        String byHeader = given().header("Accept", "text/csv")
                .header("Consistency-Token", reader.written().wire())
                .get("/follow-ups")
                .asString();

        // Then
        assertThat(bySuffix).startsWith("targetId,").isEqualTo(byHeader);
    }

    @Test
    void a_byte_order_mark_is_written_when_asked_for() {
        // When
        byte[] marked = reader.get("/partnerships.csv?bom=true").asByteArray();
        byte[] plain = reader.get("/partnerships.csv").asByteArray();

        // Then
        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(plain[0]).isEqualTo((byte) 'p');
    }

    @Test
    void a_long_table_goes_on_behind_its_link() {
        // When
        Response first = reader.get("/partnerships/fr-idf~vn-hn/timeline.csv?limit=5");
        String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
        Response second = reader.get(next);

        // Then
        assertThat(next).contains("timeline.csv?");
        assertThat(second.header("Content-Type")).startsWith("text/csv");
        assertThat(second.asString().lines().skip(1))
                .doesNotContainAnyElementsOf(first.asString().lines().skip(1).toList());
    }

    /** More rows than a page of JSON may have. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv | 200",
                "application/json;q=0.5, text/csv | text/csv | 200",
                "application/ld+json, text/csv;q=0.5 | text/csv | 200",
                "text/csv, */*;q=0.1 | text/csv | 200",
                "text/csv;q=0.1, application/json | application/json | 400",
                "text/csv, application/json | application/json | 400",
                "*/* | application/json | 400"
            })
    void only_what_is_answered_as_a_table_may_be_as_long_as_one(String accept, String format, int longAnswer) {
        // When
        Response some = accepting(accept, "/agreements");
        Response many = accepting(accept, "/agreements?limit=501");

        // Then
        assertThat(some.header("Content-Type")).startsWith(format);
        assertThat(many.statusCode()).isEqualTo(longAnswer);
    }

    @Test
    void an_empty_list_has_its_header() {
        // When
        String table = reader.get("/agreements.csv?party=org-nobody").asString();

        // Then
        assertThat(table.lines()).hasSize(1).first().asString().contains("agreementId");
    }

    private Response accepting(String accept, String address) {
        return given().header("Accept", accept)
                .header("Consistency-Token", reader.written().wire())
                .get(address);
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table)) {
            return rows.readAll();
        }
    }
}
