package io.entente.query.replay;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.ProjectionVersions;
import io.entente.query.projector.EventLog;
import io.entente.query.replay.DryRunReport.ParkedOutcome;
import io.entente.query.replay.DryRunReport.PartitionScope;
import io.entente.query.replay.DryRunReport.Sample;
import io.entente.query.replay.DryRunReport.Scope;
import io.entente.query.replay.DryRunReport.TableOutcome;
import io.entente.query.replay.Verification.TableComparison;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The work of one dry run, in a transaction that is undone afterwards: builds a generation of a part of the log and compares it. */
final class DryRunTrial {

    /** Of the generation that never comes to be: others count up from 1. */
    static final int NUMBER = Integer.MAX_VALUE;

    private final Connection connection;
    private final Generation serving;
    private final Generation built;
    private final EventLog log;
    private final GenerationTables tables;
    private final RebuildConfig rebuilds;
    private final DryRunConfig config;
    private final DryRunBound bound;

    DryRunTrial(
            Connection connection,
            Generation serving,
            ProjectionVersions present,
            EventLog log,
            GenerationTables tables,
            RebuildConfig rebuilds,
            DryRunConfig config,
            DryRunBound bound) {
        this.connection = connection;
        this.serving = serving;
        this.built = new Generation(NUMBER, GenerationState.BUILDING, present, null, Instant.EPOCH);
        this.log = log;
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.config = config;
        this.bound = bound;
    }

    DryRunReport of(EventLog.Extent extent, Clock clock) throws SQLException {
        Instant began = clock.instant();
        Map<Integer, Long> place = checkpoints();
        List<LogSpan> all = spans(extent, place);
        List<LogSpan> read = LogSpan.first(all, config.recordsMax());
        boolean whole = LogSpan.records(all) <= Math.min(config.eventsMax(), config.recordsMax());
        @Nullable
        Set<String> streams =
                whole ? null : new Sampling(connection, serving.number()).streams(read, config.eventsMax());
        var build = new SampleBuild(connection, log, tables, rebuilds.batchEventsMax(), bound);
        SampleBuild.Built done = build.build(built, read, streams);
        bound.limit(connection);
        List<TableOutcome> outcomes = outcomes(streams == null ? ComparedStreams.ALL : ComparedStreams.only(streams));
        ParkedOutcome parked = new ParkedDifferences(connection, serving.number(), NUMBER).outcome();
        return new DryRunReport(
                serving.number(),
                ConsistencyToken.before(place)
                        .ofLog(EventLogIdentity.recordedId(connection))
                        .wire(),
                began,
                Duration.between(began, clock.instant()).toMillis(),
                outcomes.stream().allMatch(DryRunTrial::isAsExpected)
                        && parked.added().count() == 0,
                outcomes.stream().allMatch(DryRunTrial::isEqual)
                        && parked.added().count() + parked.removed().count() == 0,
                scope(all, read),
                Sample.of(whole, done.records(), done.streams(), LogSpan.records(all)),
                RebuildEstimate.of(
                        done.rates(),
                        done.records(),
                        GenerationReports.bytes(connection, NUMBER),
                        LogSpan.records(all),
                        rebuilds.threads()),
                outcomes,
                parked);
    }

    private static boolean isAsExpected(TableOutcome table) {
        return table.compared().expectedToDiffer() || isEqual(table);
    }

    private static boolean isEqual(TableOutcome table) {
        return table.compared().isEqual();
    }

    private Map<Integer, Long> checkpoints() throws SQLException {
        String sql = "select partition, next_offset from entente.checkpoint where generation = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, serving.number());
            try (ResultSet rows = select.executeQuery()) {
                var checkpoints = new TreeMap<Integer, Long>();
                while (rows.next()) {
                    checkpoints.put(rows.getInt(1), rows.getLong(2));
                }
                return checkpoints;
            }
        }
    }

    private static List<LogSpan> spans(EventLog.Extent extent, Map<Integer, Long> place) {
        var spans = new ArrayList<LogSpan>();
        new TreeMap<>(extent.startOffsets())
                .forEach((partition, start) -> spans.add(
                        new LogSpan(partition, start, Math.max(start, place.getOrDefault(partition, start)))));
        return spans;
    }

    private Scope scope(List<LogSpan> all, List<LogSpan> read) throws SQLException {
        return new Scope(
                LogSpan.records(all),
                Sampling.countStreams(connection, serving.number()),
                GenerationReports.bytes(connection, serving.number()),
                databaseBytes(),
                all.stream()
                        .map(span ->
                                new PartitionScope(span.partition(), span.start(), span.end(), read.contains(span)))
                        .toList());
    }

    private long databaseBytes() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_database_size(current_database())");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<TableOutcome> outcomes(ComparedStreams streams) throws SQLException {
        var outcomes = new ArrayList<TableOutcome>();
        for (TableComparison table : new Comparison(connection, serving, built, streams).tables()) {
            outcomes.add(new TableOutcome(table, rows(table, streams)));
        }
        return outcomes;
    }

    private RowCounts rows(TableComparison table, ComparedStreams streams) throws SQLException {
        var before = ComparedTable.of(connection, serving.number(), table.table());
        var after = ComparedTable.of(connection, NUMBER, table.table());
        if (before.columns().isEmpty() || after.columns().isEmpty()) {
            return new RowCounts(table.built().count(), 0, table.serving().count());
        }
        return table.streamsDiffering() == 0
                ? RowCounts.NONE
                : new RowDifferences(connection, before, after).count(streams);
    }
}
