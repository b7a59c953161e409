package io.entente.query.readmodel.network;

import static io.entente.query.readmodel.Facts.established;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.statusChanged;
import static io.entente.query.readmodel.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkProjectionTest {

    private static final String SAMPLE = "fr-idf~vn-hn";

    @Test
    void the_partnership_of_the_sample_weighs_as_much_as_it_has_events_that_count() {
        // When
        var tie = Folded.sample(new NetworkProjection(), SAMPLE).row("partnership");

        // Then
        assertThat(tie.kind()).isEqualTo("partnership");
        assertThat(tie.actors()).containsExactly("org-hanoi", "org-region-ile-de-france");
        assertThat(tie.weight()).isEqualTo(40);
        assertThat(tie.since().date().edtf()).isEqualTo("1989");
    }

    @Test
    void a_partnership_known_through_indicators_only_is_observed() {
        // When
        var rows = Folded.sample(new NetworkProjection(), "la-vt~vn-hn").rows();

        // Then
        assertThat(rows).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo("partnership-observed");
            assertThat(tie.actors()).containsExactly("org-hanoi", "org-vientiane");
            assertThat(tie.weight()).isEqualTo(2);
            assertThat(tie.since()).isNull();
        });
    }

    @Test
    void funding_and_membership_tie_the_funder_and_the_member() {
        // When
        var folded = Folded.sample(new NetworkProjection(), SAMPLE);

        // Then
        assertThat(folded.row("funding org-afd org-hanoi").amountKnown()).isFalse();
        assertThat(folded.row("membership org-hanoi org-international-water-suppliers-club")
                        .kind())
                .isEqualTo("membership-under-consideration");
    }

    @Test
    void those_for_whom_people_sat_opposite_each_other_met() {
        // When
        var rows = Folded.sample(new NetworkProjection(), SAMPLE).rows();

        // Then
        assertThat(rows)
                .filteredOn(tie -> tie.kind().equals("met"))
                .extracting(tie -> String.join(" ", tie.actors()))
                .containsExactly(
                        "org-hanoi org-region-ile-de-france",
                        "org-french-communist-party org-hanoi",
                        "org-french-senate org-hanoi");
    }

    @Test
    void an_establishment_replaces_what_was_observed_whichever_is_recorded_first() {
        // Given
        var agreement = with(signed("a", "2018", null), "{\"parties\": [\"org-hanoi\", \"org-third\"]}");

        // When
        var observedFirst = Folded.by(new NetworkProjection(), agreement, established("1989"));
        var establishedFirst = Folded.by(new NetworkProjection(), established("1989"), agreement);

        // Then
        assertThat(observedFirst.rows()).isEqualTo(establishedFirst.rows());
        assertThat(observedFirst.row("partnership").actors()).containsExactly("org-hanoi", "org-region");
        assertThat(observedFirst.row("partnership").eventIds()).hasSize(1);
    }

    @Test
    void a_second_establishment_changes_nothing_and_is_a_finding() {
        // Given
        var second = new CloudEvent(established("1990").document().deepCopy().put("id", "again"));

        // When
        var folded = Folded.by(new NetworkProjection(), established("1989"), second);

        // Then
        assertThat(folded.row("partnership").since().date().edtf()).isEqualTo("1989");
        assertThat(folded.findings()).containsExactly(Finding.DECLARED_TWICE);
    }

    @Test
    void a_membership_stands_as_it_was_last_changed_whenever_that_was_recorded() {
        // When
        var folded = Folded.by(
                new NetworkProjection(),
                membership("joined", "2024-05"),
                membership("applied", "2023-01"),
                membership("under-consideration", "2022"));

        // Then
        assertThat(folded.row("membership org-hanoi org-club")).satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo("membership-joined");
            assertThat(tie.since().date().edtf()).isEqualTo("2022");
            assertThat(tie.weight()).isEqualTo(3);
        });
    }

    @Test
    void one_unknown_amount_makes_the_sum_unknown_and_money_for_nobody_in_particular_ties_nobody() {
        // When
        var folded = Folded.by(
                new NetworkProjection(),
                funding("f1", "{\"known\": true, \"amount\": \"5\", \"currency\": \"EUR\"}", "\"org-hanoi\""),
                funding("f2", "{\"known\": false}", "\"org-hanoi\""),
                funding("f3", "{\"known\": false}", "null"));

        // Then
        assertThat(folded.row("funding org-afd org-hanoi")).satisfies(tie -> {
            assertThat(tie.amountKnown()).isFalse();
            assertThat(tie.weight()).isEqualTo(2);
        });
        assertThat(folded.rows()).hasSize(2);
    }

    @Test
    void a_correction_moves_since_when_and_a_retraction_takes_the_weight_back() {
        // Given
        var established = established("1989");
        var change = statusChanged("dormant", "dormant", "2001");

        // When
        var folded = Folded.by(
                new NetworkProjection(), established, change, redated(established, "1990"), retracted(change));

        // Then
        assertThat(folded.row("partnership")).satisfies(tie -> {
            assertThat(tie.since().date().edtf()).isEqualTo("1990");
            assertThat(tie.weight()).isEqualTo(1);
        });
    }

    @Test
    void a_conference_ties_no_more_than_its_first_participants() {
        // Given
        String guests = IntStream.range(0, 3 * MetPairs.PARTICIPANTS_MAX)
                .mapToObj(
                        "{\"kind\": \"organisation\", \"nameAsReported\": \"Guest\", \"actorId\": \"org-%d\"}"
                                ::formatted)
                .collect(Collectors.joining(","));

        // When
        var folded =
                Folded.by(new NetworkProjection(), with(meeting("m", "2019"), "{\"participants\": [" + guests + "]}"));

        // Then
        int most = MetPairs.PARTICIPANTS_MAX * (MetPairs.PARTICIPANTS_MAX - 1) / 2;
        assertThat(folded.rows()).filteredOn(tie -> tie.kind().equals("met")).hasSize(most);
    }

    private static CloudEvent membership(String status, String date) {
        return retyped(status, date, "MembershipStatusChanged", """
                {"membershipId": "org-hanoi.in.org-club", "memberId": "org-hanoi", "organisationId": "org-club",
                 "status": "%s"}""".formatted(status));
    }

    private static CloudEvent funding(String id, String money, String recipient) {
        return retyped(id, "2018", "FundingCommitted", """
                {"fundingId": "fr-idf~vn-hn.funding.%s", "funderId": "org-afd", "recipientId": %s, "money": %s}""".formatted(id, recipient, money));
    }

    private static CloudEvent retyped(String id, String date, String name, String data) {
        CloudEvent event = with(statusChanged(id, "active", date), data);
        return new CloudEvent(event.document().deepCopy().put("type", "io.entente." + name + ".v1"));
    }
}
