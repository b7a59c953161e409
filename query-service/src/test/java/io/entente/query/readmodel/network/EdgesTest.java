package io.entente.query.readmodel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.common.date.FuzzyDate;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.StateChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EdgesTest {

    @Test
    void the_same_tie_in_two_partnerships_is_one_edge_since_the_earlier_with_both_weights() {
        // When
        List<Edge> edges = Edges.of(
                List.of(
                        tie("s1", "partnership", "2001", 3, null, "org-b", "org-a"),
                        tie("s2", "partnership", "1989", 4, null, "org-a", "org-b")),
                null);

        // Then
        assertThat(edges).singleElement().satisfies(edge -> {
            assertThat(edge.from()).isEqualTo("org-a");
            assertThat(edge.since()).isEqualTo("1989");
            assertThat(edge.weight()).isEqualTo(7);
            assertThat(edge.partnerships()).containsExactly("s1", "s2");
            assertThat(edge.eventIds()).hasSize(2);
        });
    }

    @Test
    void a_partnership_of_three_ties_each_to_every_other() {
        // When
        List<Edge> edges = Edges.of(List.of(tie("s", "partnership", null, 1, null, "org-c", "org-a", "org-b")), null);

        // Then
        assertThat(edges)
                .extracting(edge -> edge.from() + " " + edge.to())
                .containsExactly("org-a org-b", "org-a org-c", "org-b org-c");
    }

    @Test
    void money_goes_from_the_funder_and_is_unknown_when_one_amount_is() {
        // When
        List<Edge> edges = Edges.of(
                List.of(
                        tie("s1", "funding", null, 1, true, "org-z", "org-a"),
                        tie("s2", "funding", null, 1, false, "org-z", "org-a"),
                        tie("s2", "funding", null, 1, true, "org-a", "org-z")),
                null);

        // Then
        assertThat(edges)
                .extracting(Edge::from, Edge::amountKnown)
                .containsExactly(tuple("org-z", false), tuple("org-a", true));
    }

    @Test
    void partnerships_come_before_money_before_memberships_before_meetings_the_heaviest_first() {
        // When
        List<Edge> edges = Edges.of(
                List.of(
                        tie("s", "met", null, 9, null, "org-a", "org-b"),
                        tie("s", "membership-joined", null, 1, null, "org-a", "org-b"),
                        tie("s", "funding", null, 1, true, "org-a", "org-b"),
                        tie("s", "funding", null, 2, true, "org-a", "org-c"),
                        tie("s", "partnership-observed", null, 1, null, "org-a", "org-b"),
                        tie("s", "partnership", null, 1, null, "org-a", "org-b")),
                null);

        // Then
        assertThat(edges)
                .extracting(edge -> edge.kind() + " " + edge.weight())
                .containsExactly(
                        "partnership 1",
                        "partnership-observed 1",
                        "funding 2",
                        "funding 1",
                        "membership-joined 1",
                        "met 9");
    }

    @Test
    void a_membership_is_of_the_kind_that_it_was_last_known_to_be_on_the_day() {
        // Given
        TieEntity tie = tie("s", "membership-joined", "2020", 2, null, "org-a", "org-club");
        tie.changes = List.of(
                new StateChange("membership-applied", FuzzyDate.ofStated("2020")),
                new StateChange("membership-joined", FuzzyDate.ofStated("2022")));

        // When, Then
        assertThat(Edges.of(List.of(tie), null)).extracting(Edge::kind).containsExactly("membership-joined");
        assertThat(Edges.of(List.of(tie), LocalDate.parse("2021-12-31")))
                .extracting(Edge::kind)
                .containsExactly("membership-applied");
        assertThat(Edges.of(List.of(tie), LocalDate.parse("2022-01-01")))
                .extracting(Edge::kind)
                .containsExactly("membership-joined");
    }

    static TieEntity tie(
            String stream,
            String kind,
            @Nullable String since,
            int weight,
            @Nullable Boolean amountKnown,
            String... actors) {
        var tie = new TieEntity();
        tie.streamId = stream;
        tie.kind = kind;
        tie.tieKey = kind + " " + String.join(" ", actors);
        tie.actors = actors;
        tie.since = since == null ? null : new EffectiveDate(FuzzyDate.ofStated(since), true);
        tie.changes = List.of();
        tie.weight = weight;
        tie.amountKnown = amountKnown;
        tie.eventIds = List.of(new EventKey("urn:entente:test", stream + tie.tieKey));
        tie.sources = List.of();
        return tie;
    }
}
