package io.entente.query.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.projector.PartitionLock;
import io.entente.query.readmodel.Facts;
import io.entente.query.refold.PartitionBusyException;
import io.entente.query.replay.Proof;
import io.entente.query.replay.Verification;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnParking.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedriveIT {

    private static final String WHO = "an.operator";
    private static final String WHY = "its type is known now";

    @Inject
    Log log;

    @Inject
    Redrives redrives;

    @Inject
    Discards discards;

    @Inject
    ParkedEvents parked;

    @Inject
    Planting planting;

    @Inject
    Proof proof;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    @Test
    void an_event_that_is_applied_in_its_place_leaves_everything_as_if_it_had_never_been_parked() throws SQLException {
        // Given
        var stream = new ToldStream(log, "fr-idf~sn-dk");
        LogPosition signed = stream.append(Facts.signed("deal", "2019-09-14", null));
        stream.append(Facts.amended("longer", "deal", "2020-01-01", Facts.period("2020/2024")));
        stream.append(Facts.terminated("end", "deal", "2023-01-01", "2023-06-30"));
        stream.settle();
        proof.promoteAnother();
        String never = planting.rows(serving(), stream.id());
        planting.park(signed);
        String planted = planting.rows(serving(), stream.id());
        stream.append(Facts.task("meanwhile", "2023-02-01"));
        stream.settle();
        String etag = stream.etag();
        String next = new Reader(stream.written()).json("/changes?limit=500").getString("next");
        assertThat(planted).isNotEqualTo(never);
        assertThat(stream.state("deal")).isEqualTo("parked");

        // When
        String before = planting.rows(serving(), stream.id());
        Redriven preview = redrives.preview(place(signed));

        // Then
        assertThat(planting.rows(serving(), stream.id())).isEqualTo(before);
        assertThat(stream.state("deal")).isEqualTo("parked");
        assertThat(stream.etag()).isEqualTo(etag);
        assertThat(preview.dryRun()).isTrue();
        assertThat(preview.tables())
                .filteredOn(table -> table.table().equals("agreement"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.inserted()).isOne();
                    assertThat(table.rows().get(0).before()).isNull();
                    assertThat(String.valueOf(table.rows().get(0).after())).contains("2023-06-30");
                });
        assertThat(preview.tables())
                .filteredOn(table -> table.table().equals("finding"))
                .as("what waited for it")
                .singleElement()
                .satisfies(table -> assertThat(table.deleted()).isEqualTo(2));

        // When
        Redriven done = redrives.apply(place(signed), WHO, WHY);

        // Then
        assertThat(done.tables()).isEqualTo(preview.tables());
        assertThat(done.generations()).isEqualTo(planting.following()).hasSizeGreaterThan(1);
        assertThat(stream.state("deal")).isEqualTo("applied");
        assertThat(stream.etag()).isNotEqualTo(etag);
        assertThat(new Reader(stream.written()).get(next).statusCode()).isEqualTo(410);

        // When
        stream.append(Facts.task("later", "2023-03-01"));
        stream.append(Facts.amended("again", "deal", "2021-01-01", Facts.period("2021/2025")));
        stream.settle();

        // Then
        assertThat(stream.state("again")).isEqualTo("applied");
        Verification verification = proof.take();
        assertThat(verification.tables())
                .filteredOn(table -> !table.isEqual())
                .as("unlike a rebuild")
                .isEmpty();
        List<Integer> following = planting.following();
        assertThat(planting.rows(following.get(1), stream.id()))
                .as("the one that stands by")
                .isEqualTo(planting.rows(serving(), stream.id()));
        assertThat(accountsThatDoNotAddUp()).isEqualTo("0");
        assertThat(operations(signed)).isEqualTo("parked-event-applied " + WHO + " " + WHY);
    }

    @Test
    void what_cannot_be_decoded_today_stays_parked_and_the_answer_says_why() throws SQLException {
        // Given
        var stream = new ToldStream(log, "fr-idf~kh-pp");
        stream.append(Facts.meeting("good", "2019-09-13"));
        String bad = ToldStream.json(Facts.meeting("bad", "2019-09-14"), stream.id())
                .replace("\"meetingKind\":\"bilateral-talks\",", "");
        LogPosition position = stream.append(bad);
        stream.settle();
        String before = planting.rows(serving(), stream.id());

        // When
        assertThatThrownBy(() -> redrives.preview(place(position))).isInstanceOf(NotApplicableException.class);
        assertThatThrownBy(() -> redrives.apply(place(position), WHO, WHY))
                .isInstanceOfSatisfying(NotApplicableException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("invalid-data"))
                .hasMessageContaining("meetingKind");

        // Then
        assertThat(planting.rows(serving(), stream.id())).isEqualTo(before);
        assertThat(parked.find(null, place(position)).orElseThrow().summary().resolution())
                .isNull();
        assertThat(stream.state("bad")).isEqualTo("parked");
        assertThat(operations(position)).isEqualTo("null");

        // When
        discards.discard(place(position), WHO, "a typing error; sent again as good");

        // Then
        ParkedDetails details = parked.find(null, place(position)).orElseThrow();
        assertThat(details.summary().resolution()).satisfies(resolution -> {
            assertThat(resolution.kind()).isEqualTo("discarded");
            assertThat(resolution.by()).isEqualTo(WHO);
            assertThat(resolution.reason()).isEqualTo("a typing error; sent again as good");
        });
        assertThat(details.value().text()).isEqualTo(bad);
        assertThat(operations(position)).startsWith("parked-event-discarded " + WHO);
        assertThat(accountsThatDoNotAddUp()).isEqualTo("0");
        assertThatThrownBy(() -> redrives.apply(place(position), WHO, WHY))
                .isInstanceOf(ParkedEventResolvedException.class)
                .hasMessageContaining("was discarded by " + WHO);
    }

    @Test
    void a_second_record_of_an_event_adds_nothing_and_is_called_a_duplicate() throws SQLException {
        // Given
        var stream = new ToldStream(log, "fr-idf~gn-c");
        stream.append(Facts.meeting("once", "2019-09-13"));
        LogPosition again = stream.append(Facts.meeting("once", "2019-09-13"));
        stream.settle();
        planting.park(again);

        // When / Then
        assertThatThrownBy(() -> redrives.apply(place(again), WHO, WHY))
                .isInstanceOfSatisfying(NotApplicableException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(NotApplicableException.DUPLICATE));
        assertThat(discards.discard(place(again), WHO, "a duplicate").generations())
                .isEqualTo(planting.following());
    }

    @Test
    void of_two_operators_at_once_one_applies_it_and_the_other_is_told() throws Exception {
        // Given
        var stream = new ToldStream(log, "fr-idf~dj-dj");
        LogPosition position = stream.append(Facts.meeting("contested", "2019-09-13"));
        stream.settle();
        planting.park(position);
        ExecutorService operators = Executors.newFixedThreadPool(2);

        // When
        Callable<String> operator = () -> {
            try {
                return "applied in " + redrives.apply(place(position), WHO, WHY).generations();
            } catch (ParkedEventResolvedException resolved) {
                return "told";
            }
        };
        List<Future<String>> outcomes = operators.invokeAll(List.of(operator, operator));
        operators.shutdown();

        // Then
        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                .containsExactlyInAnyOrder("told", "applied in " + planting.following());
        assertThat(stream.state("contested")).isEqualTo("applied");
        assertThat(accountsThatDoNotAddUp()).isEqualTo("0");
    }

    @Test
    void while_another_session_writes_there_nothing_changes_and_the_answer_is_to_try_again() throws SQLException {
        // Given
        var stream = new ToldStream(log, "fr-idf~mr-nkc");
        LogPosition position = stream.append(Facts.meeting("waiting", "2019-09-13"));
        stream.settle();
        planting.park(position);
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            new PartitionLock(serving(), position.partition()).take(other);

            // When / Then
            assertThatThrownBy(() -> redrives.apply(place(position), WHO, WHY))
                    .isInstanceOf(PartitionBusyException.class);
            other.rollback();
        }
        assertThat(stream.state("waiting")).isEqualTo("parked");
        assertThat(redrives.apply(place(position), WHO, WHY).dryRun()).isFalse();
    }

    private int serving() throws SQLException {
        return planting.following().get(0);
    }

    private String operations(LogPosition position) throws SQLException {
        return planting.text("select string_agg(concat_ws(' ', action, who, reason), '; ' order by id)"
                + " from entente.operation where detail ->> 'parkedEventId' = '"
                + place(position).text() + "'");
    }

    private String accountsThatDoNotAddUp() throws SQLException {
        return planting.text("select count(*) from entente.checkpoint"
                + " where applied + duplicates + parked <> next_offset - start_offset or parked < discarded");
    }

    private static ParkedPlace place(LogPosition position) {
        return new ParkedPlace(position.partition(), position.offset());
    }
}
