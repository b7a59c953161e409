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
import io.entente.generatedclient.model.Agreement;
import io.entente.generatedclient.model.FollowUp;
import io.entente.generatedclient.model.Partnership;
import io.entente.testkit.SampleEvents;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the sample from the running pair with a client that was made from the published description alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedClientIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @TempDir
    private static Path logs;

    private static RunningPair pair;
    private static ApiClient client;

    @BeforeAll
    static void post_the_sample() {
        pair = RunningPair.start(logs);
        pair.post(SampleEvents.lines());
        client = new ApiClient();
        client.updateBaseUri(pair.query().toString());
    }

    @AfterAll
    static void stop() {
        pair.close();
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
}
