package io.entente.query.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.generation.Generation;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.Generations;
import io.entente.query.transaction.Transactions;
import io.entente.testkit.SampleEvents;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A service finds a generation of other projections: here by making it believe that the one that serves is older, or younger. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedProjectionsIT {

    @Inject
    Log log;

    @Inject
    Replay replay;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    /** One that stands by with the projections of this service was rolled back: then nothing is built by itself. */
    @BeforeEach
    void there_are_read_models_and_none_stands_by() throws SQLException {
        var written = log.append(SampleEvents.events());
        Awaitility.await().until(() -> isReady());
        assertThat(new Reader(written).get("/partnerships").statusCode()).isEqualTo(200);
        for (Generation standby : new Transactions(dataSource).call(Generations::all)) {
            if (standby.state() == GenerationState.STANDBY) {
                replay.retire(standby.number(), "operator");
            }
        }
    }

    @Test
    void one_with_later_projections_builds_its_own_generation_and_promotes_it() throws SQLException {
        // Given
        int old = serving();

        // When
        execute(versionOfAgreements(old, 0));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> serving() > old);
        Rebuild rebuild = new Transactions(dataSource)
                .call(connection -> Rebuilds.all(connection).get(0));
        assertThat(rebuild.cause()).isEqualTo(Rebuild.Cause.CHANGED_PROJECTIONS);
        assertThat(rebuild.state()).isInstanceOf(RebuildState.Promoted.class);
        Verification verification = last(rebuild).orElseThrow();
        assertThat(verification.tables())
                .filteredOn(Verification.TableComparison::expectedToDiffer)
                .extracting(Verification.TableComparison::table)
                .containsExactly("agreement");
        Awaitility.await().until(() -> isReady());
    }

    @Test
    void it_leaves_the_promotion_to_an_operator_when_something_differs_that_should_not() throws SQLException {
        // Given
        int old = serving();
        execute("update g" + old + ".timeline set type = 'Planted' where event_id =" + " (select min(event_id) from g"
                + old + ".timeline)");

        // When
        execute(versionOfAgreements(old, 0));

        // Then
        Rebuild verified = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> new Transactions(dataSource).call(Rebuilds::active),
                        active -> active.isPresent() && active.get().state() instanceof RebuildState.Verified)
                .orElseThrow();
        assertThat(last(verified).orElseThrow().asExpected()).isFalse();
        assertThat(serving()).isEqualTo(old);
        given().header("Content-Type", "application/json")
                .body("{\"generation\": %d, \"acceptedBecause\": \"planted\"}".formatted(verified.generation()))
                .put("/serving-generation")
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> isReady());
    }

    @Test
    void one_with_earlier_projections_is_not_ready_and_builds_nothing() throws SQLException {
        // Given
        int serving = serving();
        String present = text("select projections::text from entente.generation where number = " + serving);

        // When
        execute(versionOfAgreements(serving, 99));

        // Then
        Awaitility.await().until(() -> !isReady());
        assertThat(given().get("/q/health/ready").asString()).contains("outdated");
        assertThat(new Transactions(dataSource).call(Rebuilds::active)).isEmpty();
        execute("update entente.generation set projections = '" + present + "' where number = " + serving);
        Awaitility.await().until(() -> isReady());
    }

    private static String versionOfAgreements(int generation, int version) {
        return "update entente.generation set projections = jsonb_set(projections, '{agreement}', '%d') where number = %d"
                .formatted(version, generation);
    }

    private static boolean isReady() {
        return given().get("/q/health/ready").statusCode() == 200;
    }

    private Optional<Verification> last(Rebuild rebuild) throws SQLException {
        return new Transactions(dataSource).call(connection -> Verifications.last(connection, rebuild.id()));
    }

    private int serving() throws SQLException {
        return Integer.parseInt(
                text("select string_agg(number::text, ',') from entente.generation where state = 'serving'"));
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
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
