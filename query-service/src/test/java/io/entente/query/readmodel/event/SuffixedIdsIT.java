package io.entente.query.readmodel.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Ids that end as the name of a format does. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuffixedIdsIT {

    private static final String OWN = "fr-ends~vn-ends";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(Stream.of(
                        Facts.established("1989"),
                        Facts.signed("atom", "2019-09-14", null),
                        Facts.signed("minutes.xml", "2019-09-14", null))
                .map(event -> Told.in(OWN, event))
                .toList()));
    }

    @Test
    void an_event_is_found_by_an_id_that_ends_like_a_format() {
        // When
        String address = "/events/" + Facts.SOURCE + "/minutes.xml";

        // Then
        assertThat(reader.json(address).getString("id")).isEqualTo("minutes.xml");
        assertThat(reader.json(address + "/history").getString("id")).isEqualTo("minutes.xml");
    }

    @Test
    void an_entity_is_found_by_an_id_that_would_be_none_without_its_end() {
        // Given
        String id = OWN + ".agreement.atom";

        // Then
        assertThat(reader.json("/agreements/" + id).getString("agreementId")).isEqualTo(id);
        assertThat(reader.json("/agreements/" + id + ".json").getString("agreementId"))
                .isEqualTo(id);
        assertThat(reader.json("/agreements/" + id + "/explain").getString("key"))
                .isEqualTo(id);
    }

    @Test
    void a_longer_id_is_told_apart_by_a_format_of_its_own() {
        // Given
        String id = OWN + ".agreement.minutes.xml";

        // Then
        assertThat(reader.json("/agreements/" + id + ".json").getString("agreementId"))
                .isEqualTo(id);
    }
}
