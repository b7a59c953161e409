package io.entente.query.readmodel.timeline;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.narration;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.visit;
import static io.entente.query.readmodel.Told.by;
import static io.entente.query.readmodel.Told.with;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.entente.common.event.LangMap;
import io.entente.query.readmodel.Folded;
import io.entente.query.readmodel.involvement.Involved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelineMembersTest {

    private static final String SAMPLE = "fr-idf~vn-hn";
    private static final String HAI = """
            {"actorId": "person-hai", "kind": "person", "nameAsReported": "Hoang Trung Hai",
             "role": {"en": "Secretary"}, "organisationId": "org-party", "representing": "org-hanoi", "side": "vn-hn"}""";

    @Test
    void the_head_of_the_delegation_is_seen_at_three_meetings_one_visit_one_site_and_in_five_statements() {
        // When
        var rows = Folded.sample(new TimelineProjection(), SAMPLE).rows();

        // Then
        Map<String, Long> things = rows.stream()
                .filter(row -> row.involved().members().containsKey("person-hoang-trung-hai"))
                .collect(groupingBy(TimelineRow::type, counting()));
        assertThat(things)
                .contains(
                        entry("MeetingHeld", 3L),
                        entry("VisitConducted", 1L),
                        entry("SiteVisited", 1L),
                        entry("StatementMade", 5L));
    }

    @Test
    void who_acts_makes_appear_the_organisation_of_the_title_and_the_party_acted_for() {
        // When
        var folded = Folded.by(
                new TimelineProjection(), with(meeting("m", "2019-09-16"), "{\"participants\": [" + HAI + "]}"));

        // Then
        Involved involved = folded.rows().get(0).involved();
        assertThat(involved.actors()).containsExactly("person-hai", "org-party", "org-hanoi");
        assertThat(involved.members()).hasSize(3).hasEntrySatisfying("person-hai", hai -> {
            assertThat(hai.title()).isEqualTo(LangMap.of("en", "Secretary"));
            assertThat(hai.titleKeys()).containsExactly("secretary");
        });
        assertThat(partsOf("org-party", folded)).containsExactly("affiliation");
        assertThat(partsOf("org-hanoi", folded)).containsExactly("represented");
    }

    @Test
    void an_actor_with_several_parts_appears_once() {
        // When
        var folded = Folded.by(new TimelineProjection(), with(signed("a", "2018-06", null), """
                {"signatories": [{"actorId": "org-hanoi", "kind": "organisation", "nameAsReported": "Hanoi"}]}"""));

        // Then
        assertThat(partsOf("org-hanoi", folded)).containsExactly("signatory", "party");
    }

    @Test
    void the_parties_of_a_number_are_named_and_have_no_part_in_it() {
        // When
        var rows = Folded.sample(new TimelineProjection(), "la-vt~vn-hn").rows();

        // Then
        assertThat(rows)
                .filteredOn(row -> row.type().equals("IndicatorReported"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.involved().actors()).containsExactly("org-hanoi", "org-vientiane");
                    assertThat(row.involved().members()).isEmpty();
                });
    }

    @Test
    void what_a_source_says_itself_makes_nobody_appear() {
        assertThat(Folded.by(new TimelineProjection(), narration("n", "2019")).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.involved().members()).isEmpty());
    }

    @Test
    void a_meeting_that_two_sources_tell_is_one_thing() {
        // Given
        var told = meeting("m", "2019-09-16");

        // When
        var folded = Folded.by(new TimelineProjection(), told, by("urn:entente:other", told));

        // Then
        assertThat(folded.rows()).hasSize(2).extracting(TimelineRow::thingId).containsOnly("fr-idf~vn-hn.meeting.m");
    }

    @Test
    void a_corrected_visit_redates_the_appearances_at_its_meetings() {
        // Given
        var visit = visit("v", "2019?-09-14/2019?-09-18");

        // When
        var folded = Folded.by(
                new TimelineProjection(),
                visit,
                during("v", meeting("m", "[2019-09-14..2019-09-18]")),
                redated(visit, "2020-09-14/2020-09-18"));

        // Then
        assertThat(folded.rows())
                .filteredOn(row -> row.involved().members().containsKey("person-hai"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.occurred().bounds().earliest()).isEqualTo(LocalDate.parse("2020-09-14")));
    }

    @Test
    void a_retracted_meeting_makes_nobody_appear() {
        // Given
        var held = meeting("m", "2019-09-16");

        // When
        var folded = Folded.by(new TimelineProjection(), held, retracted(held));

        // Then
        assertThat(folded.rows()).isEmpty();
    }

    private static List<String> partsOf(String actor, Folded<TimelineRow> folded) {
        return folded.rows().get(0).involved().members().get(actor).parts();
    }
}
