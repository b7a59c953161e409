package io.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.changes.ChangesConfig;
import io.entente.query.consistency.ConsistencyConfig;
import io.entente.query.projector.ChangeLogConfig;
import io.entente.query.projector.DeadLettersConfig;
import io.entente.query.projector.EventLogConfig;
import io.entente.query.projector.ProjectorConfig;
import io.entente.query.readmodel.calendar.CalendarConfig;
import io.entente.query.readmodel.publication.PublicationConfig;
import io.entente.query.replay.DryRunConfig;
import io.entente.query.replay.PromotionPolicy;
import io.entente.query.replay.RebuildConfig;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfigTest {

    @Test
    void the_projector_has_these_defaults() {
        // When
        Map<String, Object> defaults = defaults(ProjectorConfig.class);

        // Then
        var expected = new HashMap<String, Object>(Map.of(
                "enabled", true,
                "group", "entente-query",
                "instanceId", Optional.empty(),
                "batchEventsMax", 2_000,
                "pollTimeout", Duration.ofMillis(200),
                "pollIntervalMax", Duration.ofSeconds(60),
                "sessionTimeout", Duration.ofSeconds(10),
                "cacheBytesMax", 100_663_296L,
                "retryDelay", Duration.ofMillis(100),
                "retryDelayMax", Duration.ofSeconds(5)));
        expected.put("generationsInterval", Duration.ofSeconds(1));
        expected.put("standbyInterval", Duration.ofMillis(100));
        expected.put("workers", 2);
        assertThat(defaults).isEqualTo(expected);
    }

    @Test
    void everything_of_the_projector_can_be_set() {
        var set = new HashMap<>(Map.of(
                "entente.projector.generations-interval", "2s",
                "entente.projector.standby-interval", "1s",
                "entente.projector.workers", "1"));
        set.putAll(Map.of(
                "entente.projector.enabled", "false",
                "entente.projector.group", "other",
                "entente.projector.instance-id", "one",
                "entente.projector.batch-events-max", "1",
                "entente.projector.poll-timeout", "1s",
                "entente.projector.poll-interval-max", "1s",
                "entente.projector.session-timeout", "1s",
                "entente.projector.cache-bytes-max", "1",
                "entente.projector.retry-delay", "1s",
                "entente.projector.retry-delay-max", "1s"));
        Mapped.assertEverythingIsSet(ProjectorConfig.class, set);
    }

    @Test
    void rebuilds_have_these_defaults() {
        assertThat(defaults(RebuildConfig.class))
                .isEqualTo(Map.of(
                        "threads",
                        2,
                        "automatic",
                        true,
                        "promotion",
                        PromotionPolicy.WHEN_AS_EXPECTED,
                        "lagMax",
                        Duration.ofSeconds(10),
                        "batchEventsMax",
                        5_000,
                        "pollInterval",
                        Duration.ofMillis(500),
                        "failuresMax",
                        20));
    }

    @Test
    void everything_of_rebuilds_can_be_set() {
        Mapped.assertEverythingIsSet(
                RebuildConfig.class,
                Map.of(
                        "entente.rebuild.threads", "0",
                        "entente.rebuild.automatic", "false",
                        "entente.rebuild.promotion", "by-operator",
                        "entente.rebuild.lag-max", "1m",
                        "entente.rebuild.batch-events-max", "1",
                        "entente.rebuild.poll-interval", "1s",
                        "entente.rebuild.failures-max", "1"));
    }

    @Test
    void dry_runs_have_these_defaults() {
        assertThat(defaults(DryRunConfig.class))
                .isEqualTo(Map.of("eventsMax", 50_000, "recordsMax", 3_000_000L, "timeMax", Duration.ofSeconds(45)));
    }

    @Test
    void everything_of_dry_runs_can_be_set() {
        Mapped.assertEverythingIsSet(
                DryRunConfig.class,
                Map.of(
                        "entente.rebuild.dry-run.events-max", "1",
                        "entente.rebuild.dry-run.records-max", "1",
                        "entente.rebuild.dry-run.time-max", "1s"));
    }

    @Test
    void calendars_have_these_defaults() {
        assertThat(defaults(CalendarConfig.class))
                .isEqualTo(Map.of("host", "cooperation.example", "expiryAlarm", Duration.ofDays(90)));
    }

    @Test
    void everything_of_calendars_can_be_set() {
        Mapped.assertEverythingIsSet(
                CalendarConfig.class,
                Map.of("entente.calendar.host", "city.example", "entente.calendar.expiry-alarm", "P30D"));
    }

    @Test
    void publications_have_these_defaults() {
        assertThat(defaults(PublicationConfig.class))
                .isEqualTo(Map.of(
                        "baseUrl", URI.create("http://127.0.0.1:8080"),
                        "publisher", "Entente",
                        "licence", URI.create("https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
                        "updateFrequency",
                                URI.create("http://publications.europa.eu/resource/authority/frequency/CONT")));
    }

    @Test
    void everything_of_publications_can_be_set() {
        Mapped.assertEverythingIsSet(
                PublicationConfig.class,
                Map.of(
                        "entente.publication.base-url", "https://city.example",
                        "entente.publication.publisher", "City",
                        "entente.publication.licence", "https://city.example/licence",
                        "entente.publication.update-frequency", "https://city.example/daily"));
    }

    @Test
    void the_log_has_these_defaults() {
        assertThat(defaults(EventLogConfig.class))
                .isEqualTo(Map.of("topic", "cooperation-events", "partitions", Optional.empty()));
    }

    @Test
    void everything_of_the_log_can_be_set() {
        Mapped.assertEverythingIsSet(
                EventLogConfig.class, Map.of("entente.log.topic", "other", "entente.log.partitions", "12"));
    }

    @Test
    void consistency_has_these_defaults() {
        assertThat(defaults(ConsistencyConfig.class))
                .isEqualTo(Map.of(
                        "waitDefault", Duration.ofSeconds(5),
                        "waitMax", Duration.ofSeconds(30),
                        "waitersMax", 1_000,
                        "pollInterval", Duration.ofMillis(10),
                        "pollIntervalMax", Duration.ofMillis(100)));
    }

    @Test
    void everything_of_consistency_can_be_set() {
        Mapped.assertEverythingIsSet(
                ConsistencyConfig.class,
                Map.of(
                        "entente.consistency.wait-default", "1s",
                        "entente.consistency.wait-max", "1s",
                        "entente.consistency.waiters-max", "1",
                        "entente.consistency.poll-interval", "1s",
                        "entente.consistency.poll-interval-max", "1s"));
    }

    @Test
    void dead_letters_have_these_defaults() {
        assertThat(defaults(DeadLettersConfig.class))
                .isEqualTo(Map.of(
                        "enabled",
                        true,
                        "topic",
                        "cooperation-events-parked",
                        "interval",
                        Duration.ofSeconds(1),
                        "retryDelayMax",
                        Duration.ofSeconds(15),
                        "batchEventsMax",
                        100));
    }

    @Test
    void everything_of_dead_letters_can_be_set() {
        Mapped.assertEverythingIsSet(
                DeadLettersConfig.class,
                Map.of(
                        "entente.dead-letters.enabled", "false",
                        "entente.dead-letters.topic", "other",
                        "entente.dead-letters.interval", "2s",
                        "entente.dead-letters.retry-delay-max", "1s",
                        "entente.dead-letters.batch-events-max", "1"));
    }

    @Test
    void changes_have_these_defaults() {
        assertThat(defaults(ChangesConfig.class))
                .isEqualTo(Map.of(
                        "topic",
                        "cooperation-changes",
                        "topicRetention",
                        Duration.ofHours(1),
                        "pollInterval",
                        Duration.ofSeconds(5),
                        "pingInterval",
                        Duration.ofSeconds(15),
                        "retry",
                        Duration.ofSeconds(3),
                        "followersMax",
                        1_000,
                        "recentMax",
                        5_000,
                        "tableReadersMax",
                        4));
        assertThat(defaults(ChangeLogConfig.class)).isEqualTo(Map.of("keptPerPartition", 100_000));
    }

    @Test
    void everything_of_changes_can_be_set() {
        Mapped.assertEverythingIsSet(
                ChangesConfig.class,
                Map.of(
                        "entente.changes.topic", "other",
                        "entente.changes.topic-retention", "1s",
                        "entente.changes.poll-interval", "1s",
                        "entente.changes.ping-interval", "1s",
                        "entente.changes.retry", "1s",
                        "entente.changes.followers-max", "1",
                        "entente.changes.recent-max", "1",
                        "entente.changes.table-readers-max", "1"));
        Mapped.assertEverythingIsSet(ChangeLogConfig.class, Map.of("entente.changes.kept-per-partition", "100"));
    }

    private static Map<String, Object> defaults(Class<?> mapping) {
        return Mapped.values(mapping, Mapped.config(mapping, Map.of()));
    }
}
