package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.readmodel.ServiceProjections;
import io.entente.query.transaction.Transactions;
import io.entente.testkit.SampleEvents;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildIT {

    private static final String WHO = "operator";
    private static ConsistencyToken written = ConsistencyToken.NONE;

    @Inject
    Log log;

    @Inject
    Replay replay;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    @BeforeEach
    void fill_the_log_once() {
        if (written.equals(ConsistencyToken.NONE)) {
            written = log.append(SampleEvents.events()).including(log.append(RandomStreams.of(2, 60, 40)));
        }
        assertThat(new Reader(written).get("/partnerships/fr-idf~vn-hn").statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void leave_no_rebuild_behind() throws SQLException {
        var active = new Transactions(dataSource).call(Rebuilds::active);
        if (active.isPresent()) {
            replay.cancel(active.get().id(), WHO);
        }
    }

    @Test
    void a_rebuild_from_the_log_gives_the_rows_that_are_served_byte_for_byte() throws SQLException {
        // When
        Rebuild rebuild = verified(begin());
        Verification verification = last(rebuild);

        // Then
        assertThat(verification.tables()).filteredOn(table -> !table.isEqual()).isEmpty();
        assertThat(verification.equal()).isTrue();
        assertThat(verification.tables())
                .filteredOn(table -> table.built().count() > 0)
                .hasSize(ServiceProjections.all().size() + 2);
        assertThat(accounts(rebuild.generation())).isEqualTo(accounts(verification.serving()));
    }

    @Test
    void promoted_and_rolled_back_readers_see_the_same_rows_and_another_generation() throws SQLException {
        // Given
        Rebuild rebuild = verified(begin());
        int before = last(rebuild).serving();
        String answered = timeline();

        // When
        replay.promote(rebuild.generation(), null, WHO);

        // Then
        assertThat(timeline()).isEqualTo(answered);
        assertThat(serving()).isEqualTo(rebuild.generation());
        written = written.including(log.append(RandomStreams.of(3, 4, 10)));
        assertThat(timeline()).as("it goes on following the log").isEqualTo(answered);

        // When
        replay.promote(before, null, WHO);

        // Then
        assertThat(serving()).isEqualTo(before);
        assertThat(timeline()).isEqualTo(answered);
        replay.retire(rebuild.generation(), WHO);
        Awaitility.await().until(() -> !schemas().contains("g" + rebuild.generation()));
    }

    @Test
    void a_row_that_was_changed_by_hand_is_found_shown_and_stops_the_promotion() throws SQLException {
        // Given
        int serving = serving();
        execute("update g" + serving + ".agreement set instrument_type = 'treaty' where agreement_id ="
                + " (select min(agreement_id) from g" + serving + ".agreement where instrument_type <> 'treaty')");

        // When
        Rebuild rebuild = verified(begin());
        Verification verification = last(rebuild);

        // Then
        assertThat(verification.equal()).isFalse();
        assertThat(verification.asExpected()).isFalse();
        assertThat(verification.tables())
                .filteredOn(table -> !table.isEqual())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.table()).isEqualTo("agreement");
                    assertThat(table.streamsDiffering()).isOne();
                    assertThat(table.differences()).singleElement().satisfies(difference -> {
                        assertThat(difference.kind()).isEqualTo("changed");
                        assertThat(difference.columns()).containsOnlyKeys("instrument_type");
                        assertThat(difference.columns().toString()).contains("serving=treaty");
                    });
                });
        assertThatThrownBy(() -> replay.promote(rebuild.generation(), null, WHO))
                .isInstanceOf(DifferencesNotAcceptedException.class);
        assertThat(serving()).isEqualTo(serving);

        // When
        replay.promote(rebuild.generation(), "the row was changed by hand", WHO);

        // Then
        assertThat(serving()).isEqualTo(rebuild.generation());
        assertThat(operations()).contains("promoted because the row was changed by hand");
    }

    @Test
    void there_is_one_rebuild_at_a_time_and_it_can_be_halted_and_ended() throws SQLException {
        // Given
        Rebuild first = begin();

        // When / Then
        assertThatThrownBy(this::begin).isInstanceOf(RebuildUnderWayException.class);
        replay.pause(first.id(), true, WHO);
        Rebuild halted = replay.pause(first.id(), false, WHO);
        assertThat(halted.paused()).isFalse();
        assertThat(replay.cancel(first.id(), WHO).state()).isInstanceOf(RebuildState.Cancelled.class);
        assertThatThrownBy(() -> replay.cancel(first.id(), WHO)).isInstanceOf(RebuildEndedException.class);
        Awaitility.await().until(() -> !schemas().contains("g" + first.generation()));
    }

    private Rebuild begin() throws SQLException {
        return replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, null, WHO);
    }

    private Rebuild verified(Rebuild rebuild) {
        return awaited(rebuild, now -> now.state() instanceof RebuildState.Verified);
    }

    private Rebuild awaited(Rebuild rebuild, Predicate<Rebuild> condition) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> find(rebuild.id()), condition);
    }

    private Rebuild find(long id) throws SQLException {
        return new Transactions(dataSource)
                .call(connection -> Rebuilds.find(connection, id).orElseThrow());
    }

    private Verification last(Rebuild rebuild) throws SQLException {
        return new Transactions(dataSource)
                .call(connection -> Verifications.last(connection, rebuild.id()).orElseThrow());
    }

    private List<String> operations() throws SQLException {
        return new Transactions(dataSource)
                .call(OperationLog::last).stream()
                        .map(operation -> operation.action() + " because " + operation.reason())
                        .toList();
    }

    private String timeline() {
        return new Reader(written)
                .json("/partnerships/fr-idf~vn-hn/timeline?limit=200")
                .getString("items");
    }

    private int serving() throws SQLException {
        return Integer.parseInt(
                text("select string_agg(number::text, ',') from entente.generation where state = 'serving'"));
    }

    private String accounts(int generation) throws SQLException {
        return text("select string_agg(concat_ws(':', partition, next_offset, applied, duplicates, parked), ' '"
                + " order by partition) from entente.checkpoint where generation = " + generation);
    }

    private String schemas() throws SQLException {
        return text("select string_agg(nspname, ' ') from pg_namespace");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
