package io.entente.query.readmodel.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityPlansIT {

    private static final String READ_MODEL = "io.entente.query.readmodel.";

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException, ClassNotFoundException {
        plans = QueryPlans.over(
                new QualityProjection(),
                new SourceDocumentProjection(),
                new ReportProjection(),
                new TableOnly<>(Finding.TABLE),
                tableOf("agreement", "agreement_id", READ_MODEL + "agreement.AgreementTable"),
                tableOf("actor_role", "role_key", READ_MODEL + "actor.ActorRoleProjection"),
                tableOf("appearance", "appearance_key", READ_MODEL + "appearance.AppearanceProjection"),
                tableOf("timeline", "event_key", READ_MODEL + "timeline.TimelineTable"));
        plans.keepFew("actor_role");
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void findings_of_a_rule_are_read_from_its_index() {
        // When
        QueryPlan plan = plan(new QualityFilter(List.of("v7"), null));

        // Then
        assertThat(plan.indexes()).contains("quality_finding_by_rule", "finding_by_rule");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void findings_of_a_partnership_are_found_by_its_stream() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of(), null, "s7"));

        // Then
        assertThat(plan.scanned())
                .doesNotContain("quality_finding", "finding", "agreement", "timeline", "appearance", "event_report");
    }

    @Test
    void reports_are_compared_by_who_they_are_about() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of("duplicate-candidate"), null, "s7"));

        // Then
        assertThat(plan.indexes()).contains("event_report_by_alike");
        assertThat(plan.scanned()).doesNotContain("event_report");
    }

    @Test
    void offices_are_compared_with_events_by_the_event_and_by_the_actor() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of("role-term-conflict"), null, null));

        // Then
        assertThat(plan.indexes()).contains("timeline_by_event", "appearance_by_actor", "timeline_pkey");
        assertThat(plan.scanned()).doesNotContain("timeline", "appearance");
    }

    private static QueryPlan plan(QualityFilter filter) {
        return plans.of(rows -> Quality.matching(rows, rows, filter, LocalDate.parse("2019-09-16"))
                .list(Quality.ORDERS.named(null), Optional.empty(), 51));
    }

    private static Projection<Finding> tableOf(String table, String key, String owner) throws ClassNotFoundException {
        return new TableOnly<>(
                ReadModelTable.<Finding>named(table, key, Class.forName(owner)).build());
    }

    /** A table whose rows are none of ours. */
    private record TableOnly<R extends Row>(ReadModelTable<R> table) implements Projection<R> {

        @Override
        public Handlers<R> handlers() {
            throw new UnsupportedOperationException("nothing is folded");
        }

        @Override
        public int version() {
            return 1;
        }
    }
}
