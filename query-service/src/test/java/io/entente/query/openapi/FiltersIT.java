package io.entente.query.openapi;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.touching;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every filter of every list finds something with one value and less with another, so none of them is ignored. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiltersIT {

    private static final String OWN = "fi-one~fi-two";

    /** Part of a list, language, time of knowledge, how it is written: no filters. */
    private static final Set<String> OF_ALL = Set.of("after", "bom", "knownAt", "lang", "lastEventId", "limit", "sort");

    /** What else tells not which rows there are, but how they are summed or shown. */
    private static final Map<String, Set<String>> NO_FILTERS = Map.of(
            "listFieldMatrix", Set.of("cols", "level", "measure"),
            "listFunding", Set.of("by"),
            "listPartnerships", Set.of("asOf"),
            "listStatistics", Set.of("by"));

    /** Of what happens only so much is kept that another test may have driven it out; ChangesIT filters its own. */
    private static final String FORGETS = "listChanges";

    /** Finds nothing in the sample; has tests of its own. */
    private static final String FOR_OPERATORS = "listParkedEvents";

    /** Operation and parameter; what to ask, P for the partnership of the sample; a value that finds more than the other. */
    private static final String EXAMPLES = """
            getGraph asOf | /graph?P&asOf=? | 2026-11-22 | 1980-01-01
            listAgreements confidence | /agreements?P&confidence=? | high | medium
            listAgreements country | /agreements?P&country=? | FR | XX
            listAgreements place | /agreements?P&place=? | vn-hn | xx-nowhere
            listFollowUps confidence | /follow-ups?P&confidence=? | medium | low
            listFollowUps country | /follow-ups?P&country=? | FR | XX
            listFollowUps place | /follow-ups?P&place=? | vn-hn | xx-nowhere
            listFunding country | /funding?P&country=? | FR | XX
            listFunding match | /funding?P&from=2018-01-01&to=2021-12-30&match=? | possible | certain
            listFunding place | /funding?P&place=? | vn-hn | xx-nowhere
            listFundingByYear country | /funding/by-year?P&country=? | FR | XX
            listFundingByYear match | /funding/by-year?P&from=2018-01-01&to=2021-12-30&match=? | possible | certain
            listFundingByYear place | /funding/by-year?P&place=? | vn-hn | xx-nowhere
            listOrganisationsMet confidence | /organisations-met?P&confidence=? | medium | low
            listProgrammes country | /programmes?P&country=? | FR | XX
            listProgrammes match | /programmes?P&from=2018-01-01&to=2021-12-30&match=? | possible | certain
            listProgrammes place | /programmes?P&place=? | vn-hn | xx-nowhere
            listStatistics country | /statistics?P&by=type&country=? | FR | XX
            listStatistics place | /statistics?P&by=type&place=? | vn-hn | xx-nowhere
            listTimeline confidence | /partnerships/fr-idf~vn-hn/timeline?confidence=? | medium | low
            listVisits confidence | /visits?P&confidence=? | high | low
            listVisits country | /visits?P&country=? | FR | XX
            listVisits place | /visits?P&place=? | vn-hn | xx-nowhere
            listActors certainty | /actors?org=org-hanoi-peoples-committee&roleOn=2023-01-30&certainty=? | possible | certain
            listActors kind | /actors?org=org-hanoi-peoples-committee&kind=? | organisation | person
            listActors org | /actors?org=? | org-hanoi-peoples-committee | org-nobody
            listActors place | /actors?place=? | vn-hn | xx-nowhere
            listActors q | /actors?q=? | cambon | nobody
            listActors roleOn | /actors?org=org-french-senate&roleOn=? | 2023-01-30 | 1990-01-01
            listAppearances partnership | /actors/person-hoang-trung-hai/appearances?partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listAppearances type | /actors/person-hoang-trung-hai/appearances?type=? | MeetingHeld | AgreementSigned
            listActorRoles certainty | /actors/person-christian-cambon/roles?roleOn=2023-01-30&certainty=? | possible | certain
            listActorRoles org | /actors/person-christian-cambon/roles?org=? | org-french-senate | org-nobody
            listActorRoles roleOn | /actors/person-christian-cambon/roles?roleOn=? | 2023-01-30 | 1990-01-01
            listAgreements asOf | /agreements?P&expiringWithin=P180D&asOf=? | 2025-09-01 | 2024-01-01
            listAgreements certainty | /agreements?P&inForceOn=2018-06-15&certainty=? | possible | certain
            listAgreements expiringWithin | /agreements?P&asOf=2025-09-01&expiringWithin=? | P180D | P1D
            listAgreements inForceOn | /agreements?P&inForceOn=? | 2019-09-16 | 1990-01-01
            listAgreements instrumentType | /agreements?P&instrumentType=? | action-plan | charter
            listAgreements partnership | /agreements?partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listAgreements party | /agreements?P&party=? | org-hanoi | org-nobody
            listAgreements yearBounds | /agreements?P&inForceOn=2021-06-15&certainty=certain&yearBounds=? | inclusive | strict
            listFollowUps asOf | /follow-ups?P&stale=true&asOf=? | 2026-11-22 | 2019-10-01
            listFollowUps assignee | /follow-ups?P&assignee=? | org-hanoi-water | org-hanoi
            listFollowUps kind | /follow-ups?P&kind=? | commitment | task
            listFollowUps obligor | /follow-ups?P&obligor=? | org-region-ile-de-france | org-nobody
            listFollowUps overdue | /follow-ups?P&overdue=? | unknown-no-due-date | certain
            listFollowUps partnership | /follow-ups?partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listFollowUps stale | /follow-ups?P&asOf=2026-11-22&stale=? | 30 | 99999
            listFollowUps status | /follow-ups?P&status=? | open | fulfilled
            listFollowUps strength | /follow-ups?P&strength=? | firm | binding
            listFunding crs | /funding?P&crs=? | 41010 | 14021
            listFunding currency | /funding?O&currency=? | EUR | VND
            listFunding from | /funding?P&from=? | 2021-12-31 | 2022-01-01
            listFunding funder | /funding?P&funder=? | org-afd | org-nobody
            listFunding known | /funding?O&known=? | true | false
            listFunding partnership | /funding?funder=org-afd&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listFunding programme | /funding?programme=? | fr-idf~vn-hn.programme.hanoi-urban-environment-2018-2021 | fr-idf~vn-hn.programme.none
            listFunding to | /funding?P&to=? | 2018-01-01 | 2017-12-31
            listFundingByYear crs | /funding/by-year?P&crs=? | 41010 | 14021
            listFundingByYear currency | /funding/by-year?O&currency=? | EUR | VND
            listFundingByYear from | /funding/by-year?P&from=? | 2020-01-01 | 2021-01-01
            listFundingByYear funder | /funding/by-year?P&funder=? | org-afd | org-nobody
            listFundingByYear known | /funding/by-year?O&known=? | true | false
            listFundingByYear partnership | /funding/by-year?funder=org-afd&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listFundingByYear programme | /funding/by-year?programme=? | fr-idf~vn-hn.programme.hanoi-urban-environment-2018-2021 | fr-idf~vn-hn.programme.none
            listFundingByYear to | /funding/by-year?P&to=? | 2019-12-31 | 2018-12-31
            getGraph depth | /graph?P&ego=org-afd&edge=funded&edge=partnership&depth=? | 2 | 1
            getGraph edge | /graph?P&edge=? | met | funded
            getGraph ego | /graph?P&ego=? | org-afd | org-nobody
            getGraph partnership | /graph?edge=funded&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            getGraph since | /graph?P&edge=met&since=? | 2019-01-01 | 2999-01-01
            getMap bbox | /map?P&bbox=? | 2,48,3,49 | 100,0,110,25
            getMap layer | /map?P&layer=? | meetings | sites
            getMap partnership | /map?layer=sites&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            getMap year | /map?P&layer=meetings&year=? | 2019 | 1950
            listFieldMatrix country | /matrix/fields?P&country=? | FR | XX
            listFieldMatrix match | /matrix/fields?P&years=2024&match=? | possible | certain
            listFieldMatrix partnership | /matrix/fields?partnership=? | fr-idf~vn-hn | xx-no~xx-one
            listFieldMatrix place | /matrix/fields?P&place=? | vn-hn | xx-nowhere
            listFieldMatrix rows | /matrix/fields?P&rows=? | clean-water-supply | nothing
            listFieldMatrix years | /matrix/fields?P&years=? | 2019 | 1950
            listOrganisationsMet by | /organisations-met?P&by=? | org-hanoi | org-nobody
            listOrganisationsMet field | /organisations-met?P&field=? | clean-water-supply | nothing
            listOrganisationsMet from | /organisations-met?P&from=? | 2024-01-01 | 2999-01-01
            listOrganisationsMet match | /organisations-met?P&from=2024-01-01&to=2024-12-31&match=? | possible | certain
            listOrganisationsMet partnership | /organisations-met?by=org-hanoi&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listOrganisationsMet place | /organisations-met?P&place=? | vn-hn | xx-nowhere
            listOrganisationsMet to | /organisations-met?P&to=? | 2019-12-31 | 1950-12-31
            listPartnerships country | /partnerships?place=vn-hn&country=? | FR | XX
            listPartnerships field | /partnerships?place=vn-hn&field=? | environment | nothing
            listPartnerships kind | /partnerships?place=vn-hn&kind=? | decentralised-cooperation | nothing
            listPartnerships place | /partnerships?place=? | vn-hn | xx-nowhere
            listPartnerships since | /partnerships?place=vn-hn&since=? | 1989-06-01 | 2999-01-01
            listPartnerships status | /partnerships?place=vn-hn&status=? | active | ended
            listTimeline actor | /partnerships/fr-idf~vn-hn/timeline?actor=? | person-christian-cambon | person-nobody
            listTimeline field | /partnerships/fr-idf~vn-hn/timeline?field=? | clean-water-supply | nothing
            listTimeline from | /partnerships/fr-idf~vn-hn/timeline?from=? | 2024-01-01 | 2999-01-01
            listTimeline match | /partnerships/fr-idf~vn-hn/timeline?from=2024-01-01&match=? | possible | certain
            listTimeline to | /partnerships/fr-idf~vn-hn/timeline?to=? | 1989-12-31 | 1950-12-31
            listTimeline type | /partnerships/fr-idf~vn-hn/timeline?type=? | MeetingHeld | FundingDisbursed
            listProgrammes agreement | /programmes?O&agreement=? | fi-one~fi-two.agreement.base | fi-one~fi-two.agreement.none
            listProgrammes crs | /programmes?P&crs=? | 41010 | 14021
            listProgrammes field | /programmes?P&field=? | environment | nothing
            listProgrammes from | /programmes?P&from=? | 2021-12-31 | 2022-01-01
            listProgrammes funder | /programmes?P&funder=? | org-afd | org-nobody
            listProgrammes known | /programmes?P&known=? | false | true
            listProgrammes partnership | /programmes?funder=org-afd&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listProgrammes sdg | /programmes?P&sdg=? | 11.6 | 1.1
            listProgrammes to | /programmes?P&to=? | 2018-01-01 | 2017-12-31
            listFindings asOf | /quality?P&rule=agreement-expired-no-successor&asOf=? | 2026-01-01 | 2025-12-31
            listFindings partnership | /quality?rule=venue-unknown&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listFindings rule | /quality?P&rule=? | task-without-due | period-reversed
            listFindings severity | /quality?P&severity=? | warn | error
            search actor | /search?P&q=hanoi&actor=? | person-christian-cambon | person-nobody
            search field | /search?P&q=hanoi&field=? | clean-water-supply | nothing
            search partnership | /search?q=cambon&type=MeetingHeld&partnership=? | fr-idf~vn-hn | xx-no~xx-one
            search place | /search?P&q=hanoi&place=? | vn-hn | xx-nowhere
            search q | /search?P&q=? | hanoi | zzzzzzz
            search type | /search?P&q=hanoi&type=? | MeetingHeld | FundingDisbursed
            search year | /search?P&q=hanoi&year=? | 2019 | 1950
            listSites field | /sites?P&field=? | wastewater-treatment | nothing
            listSites partnership | /sites?siteKind=wastewater-treatment-plant&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listSites siteKind | /sites?P&siteKind=? | wastewater-treatment-plant | museum
            listStatistics field | /statistics?P&by=type&field=? | clean-water-supply | nothing
            listStatistics from | /statistics?P&by=type&from=? | 2019 | 2999
            listStatistics partnership | /statistics?by=type&partnership=? | fr-idf~vn-hn | xx-no~xx-one
            listStatistics to | /statistics?P&by=type&to=? | 2019 | 1950
            listStatistics type | /statistics?P&by=year&type=? | MeetingHeld | FundingDisbursed
            listStatistics year | /statistics?P&by=type&year=? | 2019 | 1950
            listVisits direction | /visits?P&direction=? | vn-hn/fr | fr/vn-hn
            listVisits field | /visits?O&field=? | environment | nothing
            listVisits from | /visits?P&from=? | 2019-01-01 | 2999-01-01
            listVisits head | /visits?P&head=? | person-hoang-trung-hai | person-nobody
            listVisits match | /visits?O&from=2021-01-01&match=? | possible | certain
            listVisits partnership | /visits?direction=vn-hn/fr&partnership=? | fr-idf~vn-hn | la-vt~vn-hn
            listVisits to | /visits?P&to=? | 2019-12-31 | 1950-12-31""";

    @Inject
    Log log;

    private Reader reader;

    private record Example(String filter, String request, String more, String less) {

        static Stream<Example> all() {
            return EXAMPLES.lines()
                    .map(line -> line.split(" *\\| *"))
                    .map(part -> new Example(part[0], part[1], part[2], part[3]));
        }

        String asking(String value) {
            return request.replaceFirst("\\bP&", "partnership=fr-idf~vn-hn&")
                    .replaceFirst("\\bO&", "partnership=" + OWN + "&")
                    .replaceFirst("\\?$", value);
        }
    }

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events())
                .including(
                        log.append(ownEvents().map(event -> Told.in(OWN, event)).toList())));
    }

    @Test
    void every_filter_of_the_description_has_its_example() throws IOException {
        // Given
        Map<String, List<String>> parameters = QueryParameterNames.byOperation();
        parameters
                .entrySet()
                .removeIf(operation -> Set.of(FORGETS, FOR_OPERATORS).contains(operation.getKey())
                        || (!operation.getValue().contains("after")
                                && !Set.of("getGraph", "getMap").contains(operation.getKey())));

        // When
        var filters = new TreeSet<String>();
        parameters.forEach((operationId, names) -> names.stream()
                .filter(name -> !OF_ALL.contains(name)
                        && !NO_FILTERS.getOrDefault(operationId, Set.of()).contains(name))
                .forEach(name -> filters.add(operationId + " " + name)));

        // Then
        assertThat(Example.all().map(Example::filter)).containsExactlyInAnyOrderElementsOf(filters);
    }

    @Test
    void every_filter_finds_something_with_one_value_and_less_with_another() {
        assertThat(Example.all()).allSatisfy(example -> {
            // When
            List<?> more = found(example.asking(example.more()));
            List<?> less = found(example.asking(example.less()));

            // Then
            assertThat(more).as(example.asking(example.more())).isNotEmpty();
            assertThat(less).as(example.asking(example.less())).hasSizeLessThan(more.size());
        });
    }

    private List<?> found(String address) {
        JsonPath answer = reader.json(address);
        return Stream.of("items", "hits", "edges", "features")
                .map(name -> answer.<Object>getList(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** What the sample has none of: known money, a programme that rests on an agreement, a visit with a field. */
    private static Stream<CloudEvent> ownEvents() {
        return Stream.of(
                touching(Facts.visit("filtered-visit", "2021?-05-01"), "environment"),
                event("filtered-programme", "ProgrammeLaunched", "2015", """
                        {"programmeId": "%s", "name": {"en": "Base"}, "agreementId": "%s"}""".formatted(
                                entity("programme", "base"), entity("agreement", "base"))),
                event("filtered-funding", "FundingCommitted", "2015-03-01", """
                        {"fundingId": "%s", "funderId": "org-filtered", "money": {"known": true, "amount": "5", "currency": "EUR"}}""".formatted(entity("funding", "base"))));
    }
}
