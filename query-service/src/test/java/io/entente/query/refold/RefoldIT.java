package io.entente.query.refold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.parking.OwnParking;
import io.entente.query.parking.Planting;
import io.entente.query.parking.ToldStream;
import io.entente.query.projector.PartitionLock;
import io.entente.query.readmodel.Facts;
import io.entente.query.refold.Refolded.GenerationEffect;
import io.entente.query.replay.Proof;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnParking.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefoldIT {

    private static final String WHO = "an.operator";
    private static final String WHY = "somebody had a console";

    @Inject
    Log log;

    @Inject
    Refolds refolds;

    @Inject
    Planting planting;

    @Inject
    HandMade handMade;

    @Inject
    Proof proof;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    @Test
    void rows_changed_deleted_and_invented_by_hand_are_put_right_also_where_a_generation_stands_by()
            throws SQLException {
        // Given
        ToldStream stream = told("fr-idf~ma-cas");
        proof.promoteAnother();
        List<Integer> following = planting.following();
        int serving = following.get(0);
        int standby = following.get(1);
        String right = planting.rows(serving, stream.id());
        assertThat(planting.rows(standby, stream.id())).isEqualTo(right);
        handMade.damage(serving, stream.id());
        handMade.execute("delete from g" + standby + ".agreement where stream_id = '" + stream.id() + "'");
        String damaged = planting.rows(serving, stream.id());
        String etag = stream.etag();
        String next = new Reader(stream.written()).json("/changes?limit=500").getString("next");
        String revisions = revisions(stream);
        assertThat(damaged).isNotEqualTo(right);

        // When
        Refolded preview = refolds.preview(stream.id());

        // Then
        assertThat(preview.dryRun()).isTrue();
        assertThat(planting.rows(serving, stream.id())).isEqualTo(damaged);
        assertThat(stream.etag()).isEqualTo(etag);
        assertThat(revisions(stream)).isEqualTo(revisions);
        assertThat(effect(preview, serving, "agreement")).isEqualTo("0 inserted, 1 changed, 1 deleted");
        assertThat(effect(preview, serving, "timeline")).isEqualTo("1 inserted, 0 changed, 0 deleted");
        assertThat(effect(preview, standby, "agreement")).isEqualTo("1 inserted, 0 changed, 0 deleted");

        // When
        Refolded done = refolds.apply(stream.id(), WHO, WHY);

        // Then
        assertThat(done.generations()).isEqualTo(preview.generations());
        assertThat(done.generations()).extracting(GenerationEffect::generation).isEqualTo(following);
        for (int generation : following) {
            assertThat(planting.rows(generation, stream.id()))
                    .as("generation %s", generation)
                    .isEqualTo(right);
        }
        assertThat(stream.etag()).isNotEqualTo(etag);
        assertThat(new Reader(stream.written()).get(next).statusCode()).isEqualTo(410);
        assertThat(operations(stream)).isEqualTo("stream-refolded " + WHO + " " + WHY + " 2");

        // When
        stream.append(Facts.amended("renewed", "pact", "2021-01-01", Facts.period("2021/2025")));
        settle(stream);

        // Then
        assertThat(stream.state("renewed")).isEqualTo("applied");
        assertLikeARebuild();
    }

    @Test
    void a_stream_whose_rows_are_right_is_left_alone() throws SQLException {
        // Given
        ToldStream stream = told("fr-idf~lb-ba");
        String etag = stream.etag();
        String revisions = revisions(stream);
        String right = planting.rows(serving(), stream.id());

        // When
        Refolded done = refolds.apply(stream.id(), WHO, WHY);

        // Then
        assertThat(done.changesSomething()).isFalse();
        assertThat(done.generations()).extracting(GenerationEffect::generation).isEqualTo(planting.following());
        assertThat(planting.rows(serving(), stream.id())).isEqualTo(right);
        assertThat(stream.etag()).isEqualTo(etag);
        assertThat(revisions(stream)).isEqualTo(revisions);
        assertThat(operations(stream)).isEqualTo("null");
    }

    @Test
    void what_is_posted_while_a_stream_is_folded_again_and_again_is_applied_exactly_once() throws Exception {
        // Given
        ToldStream stream = told("fr-idf~am-er");
        String renamed = "update g%d.agreement set title = '{\"en\": \"by hand\"}' where stream_id = '%s'";

        // When
        CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                stream.append(Facts.meeting("busy-" + i, "2019-10-01"));
            }
        });
        int changed = 0;
        while (!posting.isDone() || changed == 0) {
            handMade.execute(renamed.formatted(serving(), stream.id()));
            changed += refolds.apply(stream.id(), WHO, WHY).changesSomething() ? 1 : 0;
        }
        posting.get();
        settle(stream);
        refolds.apply(stream.id(), WHO, WHY);

        // Then
        assertThat(planting.text("select count(*) from g" + serving() + ".timeline where stream_id = '" + stream.id()
                        + "' and event_id like 'busy-%'"))
                .isEqualTo("300");
        assertThat(accountsThatDoNotAddUp()).isEqualTo("0");
        assertLikeARebuild();
    }

    @Test
    void a_projector_that_found_rows_of_a_stream_gone_goes_on_once_it_is_folded_again() throws SQLException {
        // Given
        ToldStream stream = told("fr-idf~gr-ath");
        handMade.execute("delete from g" + serving() + ".agreement where stream_id = '" + stream.id() + "'");
        stream.append(Facts.amended("stuck", "pact", "2021-01-01", Facts.period("2021/2025")));
        assertThat(given().header("Consistency-Token", stream.written().wire())
                        .header("Prefer", "wait=2")
                        .get("/agreements?partnership=" + stream.id())
                        .statusCode())
                .as("it goes no further")
                .isEqualTo(503);

        // When
        Refolded done = refolds.apply(stream.id(), WHO, WHY);

        // Then
        assertThat(effect(done, serving(), "agreement")).isEqualTo("1 inserted, 0 changed, 0 deleted");
        assertThat(stream.state("stuck")).isEqualTo("applied");
        assertLikeARebuild();
    }

    @Test
    void what_cannot_be_read_today_is_refused_with_the_reason_and_nothing_changes() throws SQLException {
        // Given
        ToldStream stream = told("fr-idf~cl-rm");
        String body = "update g" + serving() + ".event set body = replace(body, '%s', '%s') where stream_id = '"
                + stream.id() + "' and event_id = 'pact-talks'";
        handMade.execute(body.formatted("MeetingHeld.v1", "MeetingHeld.v9"));
        String before = planting.rows(serving(), stream.id());

        // When / Then
        assertThatThrownBy(() -> refolds.apply(stream.id(), WHO, WHY))
                .isInstanceOfSatisfying(NotFoldableException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(NotFoldableException.UNREADABLE))
                .hasMessageContaining("MeetingHeld.v9");
        assertThat(planting.rows(serving(), stream.id())).isEqualTo(before);
        assertThat(operations(stream)).isEqualTo("null");
        handMade.execute(body.formatted("MeetingHeld.v9", "MeetingHeld.v1"));
        assertThat(refolds.apply(stream.id(), WHO, WHY).changesSomething()).isFalse();
    }

    @Test
    void while_another_session_writes_there_nothing_changes_and_the_answer_is_to_try_again() throws SQLException {
        // Given
        ToldStream stream = told("fr-idf~jo-am");
        handMade.damage(serving(), stream.id());
        int partition = Integer.parseInt(planting.text(
                "select min(partition) from g" + serving() + ".event where stream_id = '" + stream.id() + "'"));
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            new PartitionLock(serving(), partition).take(other);

            // When / Then
            assertThatThrownBy(() -> refolds.apply(stream.id(), WHO, WHY)).isInstanceOf(PartitionBusyException.class);
            other.rollback();
        }
        assertThat(refolds.apply(stream.id(), WHO, WHY).changesSomething()).isTrue();
    }

    private ToldStream told(String id) {
        var stream = new ToldStream(log, id);
        stream.append(Facts.signed("pact", "2019-09-14", null));
        stream.append(Facts.meeting("pact-talks", "2019-09-13"));
        settle(stream);
        return stream;
    }

    /** A read soon after a promotion may be refused early instead of waiting. */
    private static void settle(ToldStream stream) {
        Awaitility.await()
                .until(() -> new Reader(stream.written()).get("/partnerships").statusCode() == 200);
    }

    private int serving() throws SQLException {
        return planting.following().get(0);
    }

    private static String effect(Refolded refolded, int generation, String table) {
        return refolded.generations().stream()
                .filter(effect -> effect.generation() == generation)
                .flatMap(effect -> effect.tables().stream())
                .filter(effect -> effect.table().equals(table))
                .map(effect -> effect.inserted() + " inserted, " + effect.changed() + " changed, " + effect.deleted()
                        + " deleted")
                .findFirst()
                .orElse("nothing");
    }

    private String revisions(ToldStream stream) throws SQLException {
        return planting.text("select string_agg(revision::text, ',' order by generation, partition)"
                + " from entente.checkpoint where partition = (select min(partition) from g" + serving()
                + ".event where stream_id = '" + stream.id() + "')");
    }

    private String operations(ToldStream stream) throws SQLException {
        return planting.text("select string_agg(concat_ws(' ', action, who, reason,"
                + " (select count(*) from jsonb_object_keys(detail -> 'rows'))), '; ' order by id)"
                + " from entente.operation where detail ->> 'streamId' = '" + stream.id() + "'");
    }

    private void assertLikeARebuild() throws SQLException {
        assertThat(proof.take().tables())
                .filteredOn(table -> !table.isEqual())
                .as("unlike a rebuild")
                .isEmpty();
    }

    private String accountsThatDoNotAddUp() throws SQLException {
        return planting.text("select count(*) from entente.checkpoint"
                + " where applied + duplicates + parked <> next_offset - start_offset or parked < discarded");
    }
}
