package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** While readers wait for the serving generation a rebuild holds itself back, says so, and still comes forward. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardIT {

    private static final String WHO = "operator";

    /** As though the projectors could not go on: they stop where the serving generation is. */
    private static final String STOP = "update entente.checkpoint set stop_at = next_offset,"
            + " stop_until = now() + interval '1 minute' where generation ="
            + " (select number from entente.generation where state = 'serving')";

    private static final String GO_ON = "update entente.checkpoint set stop_at = null, stop_until = null";

    @Inject
    Log log;

    @Inject
    Replay replay;

    @Inject
    RebuildReports reports;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    @AfterEach
    void let_everything_go_on() throws SQLException {
        execute(GO_ON);
        var active = new Transactions(dataSource).call(Rebuilds::active);
        if (active.isPresent()) {
            replay.cancel(active.get().id(), WHO);
        }
    }

    @Test
    void a_rebuild_holds_itself_back_while_the_serving_generation_lags_and_ends_when_it_does_not() throws SQLException {
        // Given
        new Reader(log.append(RandomStreams.of(21, 30, 20))).json("/partnerships");
        execute(STOP);
        ConsistencyToken late = log.append(RandomStreams.of(22, 2, 5));

        // When
        long rebuild = replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, Duration.ofMillis(500), WHO)
                .id();

        // Then
        Instant since = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> reports.of(rebuild).slowedSince(), slowed -> slowed != null);
        long done = done(rebuild);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> done(rebuild) > done);
        assertThat(reports.of(rebuild).slowedSince()).isEqualTo(since);

        // When
        execute(GO_ON);

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> reports.of(rebuild).state().equals("verified"));
        assertThat(reports.of(rebuild).slowedSince()).isNull();
        new Reader(late).json("/partnerships");
    }

    /** Pieces of work, of whatever kind. */
    private long done(long rebuild) throws SQLException {
        List<RebuildProgress.StepProgress> steps = reports.of(rebuild).steps();
        return steps.stream().mapToLong(RebuildProgress.StepProgress::done).sum();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
