package io.entente.query.openapi;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.touching;
import static io.entente.query.readmodel.Told.ofActor;
import static io.entente.query.readmodel.Told.with;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Enough of everything in one partnership for several pages of each list. Some dates are equal, so that only the ids tell
 * the order, some lie in each other, and one is unknown.
 */
final class PagedEvents {

    static final String PARTNERSHIP = "pg-one~pg-two";
    static final String PERSON = "person-elsewhere-paged";
    static final String PLACE = "pg-one";

    private static final List<String> DATES =
            List.of("2019-05-01", "2019-05-01", "2019-05", "2019", "2020?-02-03", "XXXX", "2018-01-01");

    private PagedEvents() {}

    static List<CloudEvent> all() {
        return IntStream.range(0, DATES.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        ofPartnership(i, DATES.get(i)).map(told -> Told.in(PARTNERSHIP, told)),
                        ofActors(i, DATES.get(i))))
                .toList();
    }

    private static Stream<CloudEvent> ofPartnership(int i, String date) {
        String meeting = "paged-meeting-" + i;
        return Stream.of(
                touching(Facts.visit("paged-visit-" + i, date), "environment", "tourism"),
                touching(meeting(meeting, i, date), "environment", "urban-management", "tourism"),
                during(meeting, siteVisit(i, date)),
                Facts.task("paged-task-" + i, date),
                Facts.due(Facts.commitment("paged-commitment-" + i, date), DATES.get((i + 2) % DATES.size())),
                Facts.signed("paged-agreement-" + i, date, Facts.period("1951/1953")),
                programme(i, date),
                funding(i, date));
    }

    private static CloudEvent meeting(String id, int i, String date) {
        return with(Facts.meeting(id, date), """
                {"participants": [
                    {"actorId": "person-paged", "kind": "person", "nameAsReported": "Paged", "representing": "org-paged", "side": "pg-one"},
                    {"actorId": "org-paged-%d", "kind": "organisation", "nameAsReported": "Met", "side": "pg-two"}]}""".formatted(i));
    }

    private static CloudEvent siteVisit(int i, String date) {
        return event("paged-site-" + i, "SiteVisited", date, """
                {"siteVisitId": "%s", "site": {"siteId": "site-paged-%d", "name": {"en": "Works"}}}""".formatted(entity("site-visit", "paged-" + i), i));
    }

    private static CloudEvent programme(int i, String date) {
        return event(
                "paged-programme-" + i, "ProgrammeLaunched", date, """
                {"programmeId": "%s", "name": {"en": "Water"}, "fields": ["environment"]}""".formatted(entity("programme", "paged-" + i)));
    }

    private static CloudEvent funding(int i, String date) {
        return event("paged-funding-" + i, "FundingCommitted", date, """
                {"fundingId": "%s", "programmeId": "%s", "funderId": "org-paged", "money": {"known": false},
                 "period": {"edtf": "2018/2020", "earliest": "2018-01-01", "latest": "2020-12-31", "endInclusive": true}}""".formatted(
                        entity("funding", "paged-" + i), entity("programme", "paged-" + i)));
    }

    private static Stream<CloudEvent> ofActors(int i, String date) {
        CloudEvent dated = event("dated", "StatementMade", date, "{}");
        String observed = dated.document().at("/data/occurred").toString();
        return Stream.of(
                ofActor("org-paged-" + i, "org-paged-registered-" + i, "ActorRegistered", """
                        {"kind": "organisation", "name": {"en": "Equal name"}, "placeId": "%s"}""".formatted(PLACE)),
                ofActor(PERSON, "paged-role-" + i, "ActorRoleRecorded", """
                        {"role": {"code": "senator"}, "organisationId": "org-paged-%d", "observed": %s}""".formatted(i, observed)));
    }
}
