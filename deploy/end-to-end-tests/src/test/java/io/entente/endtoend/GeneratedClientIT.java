package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.generatedclient.ApiClient;
import io.entente.generatedclient.ApiException;
import io.entente.generatedclient.api.AgreementsApi;
import io.entente.generatedclient.api.AgreementsApi.APIListAgreementsRequest;
import io.entente.generatedclient.api.FollowUpsApi;
import io.entente.generatedclient.api.FollowUpsApi.APIGetFollowUpRequest;
import io.entente.generatedclient.api.PartnershipsApi;
import io.entente.generatedclient.api.PartnershipsApi.APIGetPartnershipRequest;
import io.entente.generatedclient.ingest.api.EventsApi;
import io.entente.generatedclient.ingest.api.EventsApi.APIPostEventsRequest;
import io.entente.generatedclient.ingest.model.CloudEvent;
import io.entente.generatedclient.ingest.model.ReceiptOrCheck;
import io.entente.generatedclient.model.Agreement;
import io.entente.generatedclient.model.FollowUp;
import io.entente.generatedclient.model.Partnership;
import io.entente.testkit.SampleEvents;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts to and reads from the running pair with clients that were made from the published descriptions alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedClientIT {

    private static final String OWN_STREAM = "xx-posted~yy-posted";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @TempDir
    private static Path logs;

    private static RunningPair pair;
    private static ApiClient client;
    private static EventsApi events;

    @BeforeAll
    static void post_the_sample() {
        pair = RunningPair.start(logs);
        pair.post(SampleEvents.lines());
        client = new ApiClient();
        client.updateBaseUri(pair.query().toString());
        var ingest = new io.entente.generatedclient.ingest.ApiClient();
        ingest.updateBaseUri(pair.ingest().toString());
        events = new EventsApi(ingest);
    }

    @AfterAll
    static void stop() {
        pair.close();
    }

    @Test
    void what_was_checked_is_not_stored_and_what_was_posted_is_read() throws Exception {
        // Given
        CloudEvent event = established("1994");

        // When
        ReceiptOrCheck check =
                events.postEvents(post(event).validateOnly("true").build());
        ReceiptOrCheck receipt = events.postEvents(post(event).build());
        ReceiptOrCheck retry = events.postEvents(post(event).build());
        Partnership partnership = new PartnershipsApi(client)
                .getPartnership(APIGetPartnershipRequest.newBuilder()
                        .partnershipId(OWN_STREAM)
                        .consistencyToken(receipt.getConsistencyToken())
                        .prefer("wait=20")
                        .build());

        // Then
        assertThat(check.getId()).isEqualTo("generated-client-established");
        assertThat(check.getPosition()).isNull();
        assertThat(receipt.getDuplicate()).isFalse();
        assertThat(retry.getDuplicate()).isTrue();
        assertThat(retry.getPosition()).isEqualTo(receipt.getPosition());
        assertThat(partnership.getSince().getEdtf()).isEqualTo("1994");
        assertThat(partnership.getName()).containsEntry("en", "Posted by a generated client");
    }

    @Test
    void a_refused_event_is_an_exception_with_the_problem() {
        assertThatThrownBy(
                        () -> events.postEvents(post(established("in spring")).build()))
                .isInstanceOfSatisfying(io.entente.generatedclient.ingest.ApiException.class, failure -> {
                    assertThat(failure.getCode()).isEqualTo(422);
                    assertThat(failure.getResponseBody()).contains("/data/occurred");
                });
    }

    @Test
    void a_partnership_is_read_as_an_object() throws ApiException {
        // When
        Partnership partnership = new PartnershipsApi(client)
                .getPartnership(APIGetPartnershipRequest.newBuilder()
                        .partnershipId("fr-idf~vn-hn")
                        .asOf(TODAY)
                        .consistencyToken(pair.written())
                        .prefer("wait=20")
                        .build());

        // Then
        assertThat(partnership.getStatus()).isEqualTo("active");
        assertThat(partnership.getSince().getEdtf()).isEqualTo("1989");
        assertThat(partnership.getCounts().getCommitments()).isEqualTo(7);
    }

    @Test
    void a_list_is_read_page_by_page() throws ApiException {
        // When
        List<Agreement> inForce = new AgreementsApi(client)
                .listAgreements(APIListAgreementsRequest.newBuilder()
                        .partnership("fr-idf~vn-hn")
                        .inForceOn(LocalDate.parse("2019-09-16"))
                        .asOf(TODAY)
                        .consistencyToken(pair.written())
                        .prefer("wait=20")
                        .build())
                .getItems();

        // Then
        assertThat(inForce).singleElement().satisfies(agreement -> {
            assertThat(agreement.getTitle()).containsEntry("en", "Cooperation Agreement 2018-2021");
            assertThat(agreement.getInForce().getValue()).isEqualTo("certain");
            assertThat(agreement.getSupersededBy()).isEqualTo("fr-idf~vn-hn.agreement.2022-2025");
        });
    }

    @Test
    void what_is_not_known_is_null_and_no_error() throws ApiException {
        // When
        FollowUp task = new FollowUpsApi(client)
                .getFollowUp(APIGetFollowUpRequest.newBuilder()
                        .targetId("fr-idf~vn-hn.task.water-club-advice")
                        .asOf(TODAY)
                        .consistencyToken(pair.written())
                        .prefer("wait=20")
                        .build());

        // Then
        assertThat(task.getDue()).isNull();
        assertThat(task.getAgeDays().getMin()).isEqualTo(1027);
    }

    @Test
    void a_problem_is_an_exception_with_its_status() {
        assertThatThrownBy(() -> new PartnershipsApi(client)
                        .getPartnership(APIGetPartnershipRequest.newBuilder()
                                .partnershipId("xx-aa~zz-zz")
                                .build()))
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.getCode())
                        .isEqualTo(404));
    }

    private static APIPostEventsRequest.Builder post(CloudEvent event) {
        return APIPostEventsRequest.newBuilder().cloudEvent(event);
    }

    private static CloudEvent established(String year) {
        Map<String, Object> data = Map.of(
                "partnershipId", OWN_STREAM,
                "partnershipKind", "twinning",
                "name", Map.of("en", "Posted by a generated client"),
                "parties",
                        List.of(
                                Map.of("actorId", "org-posted-x", "placeId", "xx-posted"),
                                Map.of("actorId", "org-posted-y", "placeId", "yy-posted")),
                "occurred",
                        Map.of(
                                "edtf", year,
                                "earliest", "1994-01-01",
                                "latest", "1994-12-31",
                                "precision", "year",
                                "basis", "stated",
                                "confidence", "high"),
                "sources", List.of(Map.of("sourceId", "src-000")));
        return new CloudEvent()
                .specversion("1.0")
                .id("generated-client-established")
                .source(TestEvents.SOURCE)
                .type("io.entente.PartnershipEstablished.v1")
                .subject(OWN_STREAM)
                .data(data);
    }
}
