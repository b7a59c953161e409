package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.projection.Projections;
import io.entente.query.projector.EventLog;
import io.entente.query.replay.DryRunReport.PartitionScope;
import io.entente.query.replay.DryRunReport.TableOutcome;
import io.entente.testkit.SampleEvents;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunIT {

    /** So often it has asked whether it is wanted when it is under way and not done. */
    private static final int EARLY = 3;

    private static final String STATE = """
            select concat_ws(' ', (select string_agg(nspname, ',' order by 1) from pg_namespace where nspname like 'g%'),
                (select string_agg(concat(number, state), ',' order by number) from entente.generation),
                (select count(*) from entente.rebuild), (select count(*) from entente.operation),
                (select string_agg(concat_ws(':', generation, partition, log_offset, resolution), ','
                    order by generation, partition, log_offset) from entente.parked_event))""";

    private static ConsistencyToken written = ConsistencyToken.NONE;

    @Inject
    Log log;

    @Inject
    EventLog eventLog;

    @Inject
    Projections projections;

    @Inject
    GenerationTables tables;

    @Inject
    RebuildConfig rebuilds;

    @Inject
    Replay replay;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    private String before = "";

    private record Bounds(int eventsMax, long recordsMax, Duration timeMax) implements DryRunConfig {}

    @BeforeEach
    void fill_the_log_once() throws SQLException {
        if (written.equals(ConsistencyToken.NONE)) {
            written = log.append(SampleEvents.events()).including(log.append(RandomStreams.of(5, 40, 30)));
        }
        assertThat(new Reader(written).get("/partnerships").statusCode()).isEqualTo(200);
        before = text(STATE);
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(text(STATE)).isEqualTo(before);
    }

    @Test
    void with_unchanged_projections_nothing_would_change() throws SQLException {
        // When
        DryRunReport report = whole().run(() -> true);

        // Then
        assertThat(report.tables())
                .filteredOn(table -> !table.isEqual() || !table.rows().equals(RowCounts.NONE))
                .isEmpty();
        assertThat(report.equal()).isTrue();
        assertThat(report.asExpected()).isTrue();
        assertThat(report.tables())
                .filteredOn(table -> table.compared().built().count() > 0)
                .hasSizeGreaterThan(25);
        assertThat(report.parked().added().count()).isZero();
        assertThat(report.parked().removed().count()).isZero();
    }

    @Test
    void it_says_what_a_rebuild_has_to_do_and_how_fast_each_step_went() throws SQLException {
        // When
        DryRunReport report = whole().run(() -> true);

        // Then
        long records = number("select sum(next_offset - start_offset) from entente.checkpoint where generation = "
                + report.serving());
        long streams = number("select count(distinct stream_id) from g" + report.serving() + ".event");
        assertThat(report.scope().records()).isEqualTo(records);
        assertThat(report.scope().streams()).isEqualTo(streams);
        assertThat(report.scope().partitions()).allMatch(PartitionScope::read);
        assertThat(report.sample()).isEqualTo(new DryRunReport.Sample(true, records, streams, 1));
        assertThat(report.estimate().steps())
                .extracting(RebuildEstimate.StepEstimate::step)
                .containsExactly("reading", "loading", "folding", "indexing");
        assertThat(report.estimate().steps()).allSatisfy(step -> {
            assertThat(step.records()).isEqualTo(records);
            assertThat(step.recordsPerSecond()).isPositive();
        });
        assertThat(report.estimate().secondsAtBest()).isPositive();
        assertThat(report.estimate().bytes())
                .isBetween(report.scope().servingBytes() / 4, report.scope().databaseBytes());
    }

    @Test
    void of_a_log_longer_than_that_some_streams_are_taken_whole() throws SQLException {
        // When
        DryRunReport report =
                dryRun(new Bounds(200, 1_000_000, Duration.ofSeconds(30))).run(() -> true);

        // Then
        assertThat(report.equal()).isTrue();
        assertThat(report.sample().whole()).isFalse();
        assertThat(report.sample().records()).isBetween(100L, 400L);
        assertThat(report.sample().streams()).isBetween(1L, report.scope().streams() / 2);
        assertThat(report.sample().share())
                .isCloseTo(
                        (double) report.sample().records() / report.scope().records(),
                        org.assertj.core.data.Offset.offset(0.001));
        assertThat(events(report))
                .isPositive()
                .isLessThanOrEqualTo(report.sample().records());
        assertThat(report.estimate().secondsOnOneThread()).isPositive();
    }

    @Test
    void of_a_log_too_long_to_be_read_some_partitions_are_read() throws SQLException {
        // When
        DryRunReport report =
                dryRun(new Bounds(1_000_000, 1, Duration.ofSeconds(30))).run(() -> true);

        // Then
        assertThat(report.equal()).isTrue();
        assertThat(report.sample().whole()).isFalse();
        assertThat(report.scope().partitions()).filteredOn(PartitionScope::read).isNotEmpty();
        assertThat(report.scope().partitions())
                .filteredOn(partition -> !partition.read())
                .isNotEmpty();
        assertThat(report.sample().records())
                .isPositive()
                .isLessThan(report.scope().records());
    }

    @Test
    void a_row_that_was_changed_by_hand_is_counted_and_shown() throws SQLException {
        // Given
        String agreement = serving() + ".agreement";
        String chosen = text("select min(agreement_id) from " + agreement + " where instrument_type <> 'treaty'");
        String type = text("select instrument_type from " + agreement + " where agreement_id = '" + chosen + "'");
        execute("update " + agreement + " set instrument_type = 'treaty' where agreement_id = '" + chosen + "'");

        // When
        DryRunReport report = whole().run(() -> true);
        execute("update " + agreement + " set instrument_type = '" + type + "' where agreement_id = '" + chosen + "'");

        // Then
        assertThat(report.equal()).isFalse();
        assertThat(report.asExpected()).isFalse();
        assertThat(report.tables())
                .filteredOn(table -> !table.isEqual())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.compared().table()).isEqualTo("agreement");
                    assertThat(table.rows()).isEqualTo(new RowCounts(0, 1, 0));
                    assertThat(table.compared().differences()).singleElement().satisfies(difference -> assertThat(
                                    difference.columns().toString())
                            .contains("built=" + type));
                });
    }

    @Test
    void what_would_be_parked_and_is_not_today_is_named_and_what_is_parked_anyway_is_not() throws SQLException {
        // Given
        LogPosition garbage = log.append("no-stream", new byte[] {'{'});
        new Reader(ConsistencyToken.of(garbage)).json("/partnerships");
        before = text(STATE);
        DryRunReport parkedAnyway = whole().run(() -> true);
        String parked = "update entente.parked_event set resolution = %s, resolved_at = %s, resolved_by = %s where"
                + " partition = " + garbage.partition() + " and log_offset = " + garbage.offset()
                + " and generation = (select number from entente.generation where state = 'serving')";
        execute(parked.formatted("'applied'", "now()", "'operator'"));

        // When
        DryRunReport report = whole().run(() -> true);
        execute(parked.formatted("null", "null", "null"));

        // Then
        assertThat(parkedAnyway.equal()).isTrue();
        assertThat(report.asExpected()).isFalse();
        assertThat(report.parked().added().count()).isOne();
        assertThat(report.parked().added().items()).singleElement().satisfies(item -> {
            assertThat(item.partition()).isEqualTo(garbage.partition());
            assertThat(item.offset()).isEqualTo(garbage.offset());
            assertThat(item.reason()).isEqualTo("not-an-event");
        });
    }

    @Test
    void what_is_parked_today_and_would_be_applied_is_named() throws SQLException {
        // Given
        String serving = serving();
        execute("insert into entente.parked_event (generation, topic, partition, log_offset, reason, detail, headers,"
                + " record_timestamp) select " + serving.substring(1) + ", '" + eventLog.topic()
                + "', partition, log_offset, 'unknown-type', 'told by the test', '{}', now() from " + serving
                + ".event order by partition, log_offset limit 1");

        // When
        DryRunReport report = whole().run(() -> true);
        execute("delete from entente.parked_event where detail = 'told by the test'");

        // Then
        assertThat(report.equal()).isFalse();
        assertThat(report.asExpected()).as("nothing would be worse").isTrue();
        assertThat(report.parked().removed().items())
                .singleElement()
                .extracting(ParkedRecord::reason)
                .isEqualTo("unknown-type");
    }

    @Test
    void it_is_given_up_when_nobody_waits_for_it_or_its_time_is_over() {
        // Given
        var asked = new AtomicInteger();

        // When / Then
        assertThatThrownBy(() -> whole().run(() -> asked.incrementAndGet() < EARLY))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("nobody waits");
        assertThatThrownBy(() ->
                        dryRun(new Bounds(50_000, 50_000, Duration.ofMillis(1))).run(() -> true))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("0.001 s")
                .hasMessageContaining("entente.rebuild.dry-run.time-max");
    }

    @Test
    void a_second_one_at_the_same_time_is_refused_and_a_rebuild_is_not() throws SQLException {
        // Given
        var asked = new AtomicInteger();
        DryRun dryRun = whole();

        // When
        DryRunReport report = dryRun.run(() -> asked.incrementAndGet() != EARLY || othersAreTold(dryRun));

        // Then
        assertThat(report.equal()).isTrue();
        before = text(STATE);
    }

    private boolean othersAreTold(DryRun dryRun) {
        assertThatThrownBy(() -> dryRun.run(() -> true))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("another");
        try {
            Rebuild begun = replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, null, "operator");
            replay.cancel(begun.id(), "operator");
            return true;
        } catch (SQLException failure) {
            throw new AssertionError("the dry run stops a rebuild", failure);
        }
    }

    private DryRun whole() {
        return dryRun(new Bounds(1_000_000, 1_000_000, Duration.ofSeconds(30)));
    }

    private DryRun dryRun(DryRunConfig config) {
        return new DryRun(dataSource, projections, eventLog, tables, rebuilds, config, Clock.systemUTC());
    }

    private static long events(DryRunReport report) {
        return report.tables().stream()
                .map(TableOutcome::compared)
                .filter(table -> table.table().equals("event"))
                .findFirst()
                .orElseThrow()
                .serving()
                .count();
    }

    private String serving() throws SQLException {
        return text("select 'g' || number from entente.generation where state = 'serving'");
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
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
