package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.ServiceProjections;
import io.entente.query.replay.DryRunReport.PartitionScope;
import io.entente.query.replay.DryRunReport.TableOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunIT {

    @Inject
    DryRuns runs;

    private String before = "";

    @BeforeEach
    void there_are_read_models() throws SQLException {
        runs.fillTheLogOnce();
        before = runs.state();
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(runs.state()).isEqualTo(before);
    }

    @Test
    void with_unchanged_projections_nothing_would_change() throws SQLException {
        // When
        DryRunReport report = runs.whole().run(() -> true);

        // Then
        assertThat(report.tables())
                .filteredOn(
                        table -> !table.compared().isEqual() || !table.rows().equals(RowCounts.NONE))
                .isEmpty();
        assertThat(report.equal()).isTrue();
        assertThat(report.asExpected()).isTrue();
        assertThat(report.tables())
                .filteredOn(table -> table.compared().built().count() > 0)
                .hasSize(ServiceProjections.all().size() + 2);
        assertThat(report.parked().added().count()).isZero();
        assertThat(report.parked().removed().count()).isZero();
    }

    @Test
    void it_says_what_a_rebuild_has_to_do_and_how_fast_each_step_went() throws SQLException {
        // When
        DryRunReport report = runs.whole().run(() -> true);

        // Then
        long records = runs.number("select sum(next_offset - start_offset) from entente.checkpoint where generation = "
                + report.serving());
        long streams = runs.number("select count(distinct stream_id) from g" + report.serving() + ".event");
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
        DryRunReport report = runs.bounded(new DryRuns.Bounds(200, 1_000_000, Duration.ofSeconds(30)))
                .run(() -> true);

        // Then
        assertThat(report.equal()).isTrue();
        assertThat(report.sample().whole()).isFalse();
        assertThat(report.sample().records()).isBetween(100L, 400L);
        assertThat(report.sample().streams()).isBetween(1L, report.scope().streams() / 2);
        assertThat(report.sample().share())
                .isCloseTo((double) report.sample().records() / report.scope().records(), Offset.offset(0.001));
        assertThat(events(report))
                .isPositive()
                .isLessThanOrEqualTo(report.sample().records());
        assertThat(report.estimate().secondsOnOneThread()).isPositive();
    }

    @Test
    void of_a_log_too_long_to_be_read_some_partitions_are_read() throws SQLException {
        // When
        DryRunReport report = runs.bounded(new DryRuns.Bounds(1_000_000, 1, Duration.ofSeconds(30)))
                .run(() -> true);

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

    private static long events(DryRunReport report) {
        return report.tables().stream()
                .map(TableOutcome::compared)
                .filter(table -> table.table().equals("event"))
                .findFirst()
                .orElseThrow()
                .serving()
                .count();
    }
}
