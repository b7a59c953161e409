package io.entente.query.readmodel.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityPlansIT {

    private static final LocalDate DAY = LocalDate.parse("2019-09-16");

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(
                        TableOnly.events(),
                        new QualityProjection(),
                        new SourceDocumentProjection(),
                        new ReportProjection(),
                        TableOnly.findings(),
                        TableOnly.named("agreement", "agreement_id", "readmodel.agreement.AgreementTable"),
                        TableOnly.named("actor_role", "role_key", "readmodel.actor.ActorRoleProjection"),
                        TableOnly.named("timeline", "event_key", "readmodel.timeline.TimelineTable"))
                .withParkedEvents();
        plans.keepFew("actor_role");
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void findings_of_a_rule_are_read_from_its_index() {
        // When
        QueryPlan plan = plan(new QualityFilter(List.of("unattributed"), null), null);

        // Then
        assertThat(plan.indexes()).contains("quality_finding_by_rule", "finding_by_rule");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void findings_of_a_partnership_are_found_by_its_stream() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of(), null, "s7"), null);

        // Then
        assertThat(plan.scanned())
                .doesNotContain("quality_finding", "finding", "agreement", "timeline", "event_report");
    }

    @Test
    void ids_of_a_partnership_are_compared_by_the_index_of_ids() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of("id-reused"), null, "s7"), null);

        // Then
        assertThat(plan.indexes()).contains("event_by_identity");
        assertThat(plan.scanned()).doesNotContain("event");
    }

    @Test
    void reports_are_compared_by_who_they_are_about() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of("duplicate-candidate"), null, "s7"), null);

        // Then
        assertThat(plan.indexes()).contains("event_report_by_alike");
        assertThat(plan.scanned()).doesNotContain("event_report");
    }

    @Test
    void offices_are_compared_with_events_by_the_event_and_by_the_actor() {
        // When
        QueryPlan plan = plan(QualityFilter.of(List.of("role-term-conflict"), null, null), null);

        // Then
        assertThat(plan.indexes()).contains("timeline_by_event", "timeline_by_actor");
        assertThat(plan.scanned()).doesNotContain("timeline");
    }

    /** What compares streams is told for all of them, before it can be known what comes first. */
    @ParameterizedTest
    @ValueSource(strings = {"rule", "-rule", "partnership", "-partnership"})
    void of_all_findings_the_recorded_ones_are_read_in_order(String sort) {
        // Given
        QualityFilter all = QualityFilter.of(List.of(), null, null);

        // When
        QueryPlan first = plan(all, sort);
        QueryPlan later = plans.ofLaterPage(rows -> Quality.matching(rows, rows, all, DAY), Quality.ORDERS, sort);

        // Then
        String order = sort.endsWith("rule") ? "_by_rule" : "_by_stream";
        assertThat(List.of(first, later)).allSatisfy(plan -> {
            assertThat(plan.indexes()).contains("quality_finding" + order, "finding" + order);
            assertThat(plan.scanned()).doesNotContain("quality_finding", "finding");
            assertThat(plan.reads("agreement")).isEqualTo(1);
        });
    }

    private static QueryPlan plan(QualityFilter filter, @Nullable String sort) {
        return plans.ofList(rows -> Quality.matching(rows, rows, filter, DAY), Quality.ORDERS, sort);
    }
}
