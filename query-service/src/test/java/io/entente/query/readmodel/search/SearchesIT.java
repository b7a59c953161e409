package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.Folded;
import io.entente.testkit.SampleEvents;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample in PostgreSQL, searched. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchesIT {

    private static final String MEETING = "urn:entente:seed-import idf-hn-meeting-tuan-cambon";

    /** Words of names that were corrected or retracted: they stay in the dictionary. */
    private static final String[] NOBODY_HAS = {"pecresxe", "pecresze", "pecrese"};

    private static Searches searches;
    private static SearchIndex index;

    @BeforeAll
    static void fill() throws SQLException {
        SearchTables tables = SearchTables.create();
        List<String> streams = SampleEvents.events().stream()
                .map(event -> event.subject())
                .distinct()
                .toList();
        for (String stream : streams) {
            tables.copy(Folded.sample(new SearchProjection(), stream).rows());
        }
        tables.know(NOBODY_HAS);
        index = new SearchIndex(tables.indexed().dataSource());
        searches = new Searches(index);
    }

    @Test
    void a_name_and_a_word_find_the_events_that_name_who_bears_it_and_have_the_word() {
        // When
        Found found = search("duong duc tuan nuoc");

        // Then
        assertThat(found.complete()).isTrue();
        assertThat(found.candidates()).hasSize(5);
        assertThat(keys(found)).first().isEqualTo(MEETING);
        assertThat(Facets.of(found.candidates()).type())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("MeetingHeld", 1, "StatementMade", 2, "PriorityDeclared", 1, "TaskAssigned", 1));
        assertThat(Facets.of(found.candidates()).field()).containsEntry("clean-water-supply", 5);
    }

    @Test
    void a_hit_shows_names_in_their_fullest_spelling_and_the_text_in_which_the_words_are() {
        // Given
        Found found = search("duong duc tuan nuoc");
        Candidate meeting = found.candidates().get(0);

        // When
        var matches = Matches.of(
                found, index.entries(SearchTables.NOW, List.of(meeting)).get(0), new Highlighter(found.words()));

        // Then
        assertThat(matches.matched()).containsExactly("Dương Đức Tuấn", "cung cấp nước sạch");
        assertThat(matches.highlight("en")).startsWith("<em>Duong Duc Tuan</em> met Senator Christian Cambon");
    }

    @ParameterizedTest
    @CsvSource({
        "duong duc tuan, person-duong-duc-tuan",
        "Dương Đức Tuấn, person-duong-duc-tuan",
        "pecresse, person-valerie-pecresse",
        "Pécresse Valérie, person-valerie-pecresse",
        "pcf, org-french-communist-party",
        "ubnd, org-hanoi-peoples-committee"
    })
    void who_bears_a_name_is_found_first(String typed, String actor) {
        // When
        Found found = search(typed);

        // Then
        assertThat(keys(found)).first().isEqualTo(actor);
    }

    @Test
    void an_alias_finds_the_events_of_who_bears_it() {
        // When
        Found found = search("ubnd nuoc");

        // Then
        assertThat(keys(found)).contains(MEETING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanoi", "ha noi", "Hà Nội", "HANOÏ"})
    void every_spelling_of_hanoi_finds_the_same(String typed) {
        // When
        Found found = search(typed);

        // Then
        assertThat(keys(found)).containsExactlyInAnyOrderElementsOf(keys(search("hanoi")));
        assertThat(keys(found)).contains("org-hanoi-dept-construction", MEETING).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sein aval", "seine aval", "Seine-Aval", "wastewater plant"})
    void the_site_is_found_as_it_is_spelt_and_as_it_was_misspelt(String typed) {
        // When
        Found found = search(typed);

        // Then
        assertThat(keys(found)).contains("urn:entente:seed-import idf-hn-site-visit-seine-aval");
    }

    @ParameterizedTest
    @CsvSource({
        "pecrese, pecresse, person-valerie-pecresse",
        "cambonn, cambon, person-christian-cambon",
        "hanio, hanoi, org-hanoi",
        "viantiane, vientiane, org-vientiane"
    })
    void a_mistyped_name_is_corrected(String typed, String meant, String actor) {
        // When
        Found found = search(typed);

        // Then
        assertThat(found.corrections().get(typed)).first().isEqualTo(meant);
        assertThat(keys(found)).contains(actor);
        assertThat(found.candidates())
                .noneMatch(candidate -> candidate.standing().exact());
    }

    @ParameterizedTest
    @CsvSource({"hanoi pecrese, pecrese", "hano, hano", "pec pecrese, pecrese"})
    void only_a_word_that_nobody_knows_and_that_is_not_short_is_corrected(String typed, String corrected) {
        assertThat(search(typed).corrections()).containsOnlyKeys(corrected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hnn", "hanoi xqzzwk", "pcx"})
    void what_is_known_short_or_like_nothing_is_not_corrected(String typed) {
        assertThat(search(typed).corrections()).isEmpty();
    }

    @Test
    void a_word_that_nothing_has_any_more_is_not_suggested() {
        assertThat(search("pecresye").corrections().get("pecresye"))
                .startsWith("pecresse")
                .doesNotContain(NOBODY_HAS);
    }

    /** It may be a misspelling, as if it had never been in a name. */
    @Test
    void a_word_that_nothing_has_any_more_is_corrected() {
        assertThat(search("pecresxe").corrections().get("pecresxe"))
                .startsWith("pecresse")
                .doesNotContain(NOBODY_HAS);
    }

    /** Entries hold the code of a field and not its labels. */
    @Test
    void a_word_of_the_label_of_a_field_is_known_while_something_has_the_field() {
        assertThat(search("potablee").corrections().get("potablee")).contains("potable");
    }

    @Test
    void what_is_like_nothing_finds_nothing() {
        assertThat(search("xqzzwk").candidates()).isEmpty();
        assertThat(search("xqzzwk").corrections()).isEmpty();
    }

    @Test
    void a_search_is_narrowed_by_what_it_is_asked_for_besides_words() {
        // When
        var byType = new SearchFilter(List.of("TaskAssigned", "VisitConducted"), null, null, null, null, null);
        var byField = new SearchFilter(List.of(), "climate-adaptation", null, null, null, null);
        var byPlace = new SearchFilter(List.of(), null, "vn-hn", null, null, null);
        var byActor = new SearchFilter(List.of(), null, null, "person-christian-cambon", null, null);
        var byYear = new SearchFilter(List.of(), null, null, null, 2019, null);
        var byPartnership = new SearchFilter(List.of(), null, null, null, null, "la-vt~vn-hn");

        // Then
        assertThat(narrowed("water", byType)).containsExactly("urn:entente:seed-import idf-hn-task-water-club-advice");
        assertThat(narrowed("water", byField))
                .containsExactly("urn:entente:seed-import idf-hn-statement-cambon-global-cities-water");
        assertThat(narrowed("water", byPlace)).containsExactly(MEETING);
        assertThat(narrowed("water", byActor)).hasSize(5).contains(MEETING);
        assertThat(narrowed("hanoi", byYear)).isNotEmpty().doesNotContain(MEETING, "org-hanoi");
        assertThat(narrowed("hanoi", byPartnership)).hasSize(2);
    }

    @Test
    void hits_are_shown_by_day_when_asked_for_what_nobody_can_date_last() {
        // When
        List<Standing> oldest = standings(SearchOrder.OLDEST);
        List<Standing> newest = standings(SearchOrder.NEWEST);

        // Then
        assertThat(dated(oldest)).isSorted().hasSizeGreaterThan(15);
        assertThat(dated(newest)).isSortedAccordingTo(Comparator.reverseOrder()).hasSameSizeAs(dated(oldest));
        assertThat(oldest).containsExactlyInAnyOrderElementsOf(standings(SearchOrder.RELEVANCE));
        assertThat(oldest.get(0).dated()).isTrue();
        assertThat(newest)
                .extracting(Standing::dated)
                .containsSequence(true, false)
                .doesNotContainSequence(false, true);
        assertThat(oldest)
                .extracting(Standing::dated)
                .containsSequence(true, false)
                .doesNotContainSequence(false, true);
    }

    private static List<Standing> standings(SearchOrder order) {
        var scope = new Scope(SearchTables.NOW, SearchFilter.NONE, order);
        return searches.search(Terms.of("hanoi"), scope).candidates().stream()
                .map(Candidate::standing)
                .toList();
    }

    private static List<LocalDate> dated(List<Standing> standings) {
        return standings.stream().filter(Standing::dated).map(Standing::day).toList();
    }

    private static List<String> narrowed(String typed, SearchFilter filter) {
        return keys(searches.search(Terms.of(typed), SearchTables.scope(filter)));
    }

    private static Found search(String typed) {
        return searches.search(Terms.of(typed), SearchTables.scope(SearchFilter.NONE));
    }

    private static List<String> keys(Found found) {
        return found.candidates().stream()
                .map(candidate -> candidate.standing().key())
                .toList();
    }
}
