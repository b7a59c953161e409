package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.projection.Projections;
import io.entente.query.projector.EventLog;
import io.entente.testkit.SampleEvents;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;

/** Dry runs of any bounds, and a look at what they might leave behind. */
@ApplicationScoped
class DryRuns {

    private static final String STATE = """
            select concat_ws(' ', (select string_agg(nspname, ',' order by 1) from pg_namespace where nspname like 'g%'),
                (select string_agg(concat(number, state), ',' order by number) from entente.generation),
                (select count(*) from entente.rebuild), (select count(*) from entente.operation),
                (select string_agg(concat_ws(':', generation, partition, log_offset, resolution), ','
                    order by generation, partition, log_offset) from entente.parked_event
                    where generation not in (select number from entente.generation where state = 'standby')))""";

    private final Log log;
    private final EventLog eventLog;
    private final Projections projections;
    private final GenerationTables tables;
    private final RebuildConfig rebuilds;
    private final javax.sql.DataSource dataSource;
    private ConsistencyToken written = ConsistencyToken.NONE;

    DryRuns(
            Log log,
            EventLog eventLog,
            Projections projections,
            GenerationTables tables,
            RebuildConfig rebuilds,
            @DataSource("rebuild") javax.sql.DataSource dataSource) {
        this.log = log;
        this.eventLog = eventLog;
        this.projections = projections;
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.dataSource = dataSource;
    }

    record Bounds(int eventsMax, long recordsMax, Duration timeMax) implements DryRunConfig {}

    void fillTheLogOnce() {
        if (written.equals(ConsistencyToken.NONE)) {
            written = log.append(SampleEvents.events()).including(log.append(RandomStreams.of(5, 40, 30)));
        }
        assertThat(new Reader(written).get("/partnerships/fr-idf~vn-hn").statusCode())
                .isEqualTo(200);
    }

    /** One that takes all of the log. */
    DryRun whole() {
        return bounded(new Bounds(1_000_000, 1_000_000, Duration.ofSeconds(30)));
    }

    DryRun bounded(DryRunConfig bounds) {
        return new DryRun(dataSource, projections, eventLog, tables, rebuilds, bounds, Clock.systemUTC());
    }

    /** Schemas, generations, rebuilds, operations and parked events, but for those of a standby, which may be behind. */
    String state() throws SQLException {
        return text(STATE);
    }

    /** Its schema. */
    String serving() throws SQLException {
        return text("select 'g' || number from entente.generation where state = 'serving'");
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** Changes one row. */
    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
