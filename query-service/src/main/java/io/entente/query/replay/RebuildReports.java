package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.replay.RebuildProgress.StepProgress;
import io.entente.query.replay.RebuildProgress.Verdict;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be told of rebuilds. */
@ApplicationScoped
public class RebuildReports {

    private static final String STEPS = """
            select 'loading', 'events', coalesce(sum(next_offset - start_offset), 0), coalesce(sum(end_offset - start_offset), 0)
            from entente.rebuild_partition where rebuild = %1$d
            union all
            select 'folding', 'events', coalesce(sum(events_folded), 0), coalesce(sum(events), 0)
            from entente.rebuild_range where rebuild = %1$d
            union all
            select 'indexing', 'tables', count(*) filter (where indexed), count(*)
            from entente.rebuild_table where rebuild = %1$d""";

    private static final String GAP = "select sum(greatest(serving.next_offset - built.next_offset, 0))::bigint"
            + " from entente.checkpoint as built join entente.checkpoint as serving using (partition)"
            + " where built.generation = ? and serving.generation ="
            + " (select number from entente.generation where state = 'serving')";

    private final Transactions transactions;
    private final Clock clock;

    RebuildReports(@DataSource("operators") javax.sql.DataSource dataSource, Clock clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    /** The newest first. */
    public List<RebuildProgress> all() throws SQLException {
        return transactions.call(connection -> {
            var reports = new ArrayList<RebuildProgress>();
            for (Rebuild rebuild : Rebuilds.all(connection)) {
                reports.add(report(connection, rebuild));
            }
            return reports;
        });
    }

    /** @throws NoSuchRebuildException when there is none */
    public RebuildProgress of(long id) throws SQLException {
        return transactions.call(connection ->
                report(connection, Rebuilds.find(connection, id).orElseThrow(() -> new NoSuchRebuildException(id))));
    }

    /** @throws NotVerifiedException when nothing was compared yet */
    public Verification verification(long id) throws SQLException {
        return transactions.call(connection -> {
            Rebuild rebuild = Rebuilds.find(connection, id).orElseThrow(() -> new NoSuchRebuildException(id));
            return Verifications.last(connection, id).orElseThrow(() -> new NotVerifiedException(rebuild));
        });
    }

    private RebuildProgress report(Connection connection, Rebuild rebuild) throws SQLException {
        List<StepProgress> steps = steps(connection, rebuild.id());
        Optional<StepProgress> current = steps.stream()
                .filter(step -> step.step().equals(rebuild.state().code()))
                .findFirst();
        double seconds =
                Duration.between(rebuild.stepBeganAt(), clock.instant()).toMillis() / 1000.0;
        Long rate = current.filter(step -> step.done() > 0 && seconds > 0)
                .map(step -> Math.round(step.done() / seconds))
                .orElse(null);
        Long left = current.filter(step -> step.done() > 0)
                .map(step -> Math.round(seconds * (step.total() - step.done()) / step.done()))
                .orElse(null);
        return new RebuildProgress(
                rebuild.id(),
                rebuild.generation(),
                Generations.find(connection, rebuild.generation())
                        .map(Generation::name)
                        .orElse(null),
                rebuild.state().code(),
                rebuild.cause().code(),
                rebuild.promotion().code(),
                rebuild.paused(),
                rebuild.lagMax().toString(),
                rebuild.slowedAt(),
                rebuild.failure(),
                rebuild.createdAt(),
                rebuild.stepBeganAt(),
                rebuild.endedAt(),
                steps,
                gap(connection, rebuild.generation()),
                rate,
                left,
                Verifications.last(connection, rebuild.id())
                        .map(last -> new Verdict(last.equal(), last.asExpected(), last.differing()))
                        .orElse(null));
    }

    private static List<StepProgress> steps(Connection connection, long rebuild) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STEPS.formatted(rebuild));
                ResultSet rows = select.executeQuery()) {
            var steps = new ArrayList<StepProgress>();
            while (rows.next()) {
                steps.add(new StepProgress(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
            }
            return steps;
        }
    }

    private static @Nullable Long gap(Connection connection, int generation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GAP)) {
            select.setInt(1, generation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }
}
