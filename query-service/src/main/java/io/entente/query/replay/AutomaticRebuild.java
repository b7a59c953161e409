package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Begins a rebuild when this service has later projections than those that built the serving generation.
 *
 * <p>Once for the same projections: what failed or was cancelled is left to an operator. Never for earlier ones: an old
 * instance that still runs beside new ones must not take the serving generation back.
 */
final class AutomaticRebuild {

    private static final Logger LOG = Logger.getLogger(AutomaticRebuild.class);

    private final Transactions transactions;
    private final Generations generations;
    private final Replay replay;
    private final PromotionPolicy promotion;

    AutomaticRebuild(Transactions transactions, Generations generations, Replay replay, PromotionPolicy promotion) {
        this.transactions = transactions;
        this.generations = generations;
        this.replay = replay;
        this.promotion = promotion;
    }

    void beginIfNeeded() throws SQLException {
        List<Generation> all = generations.all();
        boolean isOutdated = all.stream()
                .filter(Generation::isServing)
                .anyMatch(serving -> generations.present().isLaterThan(serving.projections()));
        if (isOutdated && transactions.call(this::isFirstTry)) {
            try {
                Rebuild begun = replay.begin(Rebuild.Cause.CHANGED_PROJECTIONS, promotion, null, OperationLog.SERVICE);
                LOG.infof(
                        "The projections have changed: rebuild %d builds generation %d",
                        begun.id(), begun.generation());
            } catch (RebuildUnderWayException another) {
                LOG.debugf("Not yet: %s", another.getMessage());
            }
        }
    }

    private boolean isFirstTry(Connection connection) throws SQLException {
        String sql = "select not exists (select 1 from entente.generation"
                + " left join entente.rebuild on rebuild.generation = number where projections = ?::jsonb and name is null"
                + " and (generation.state <> 'retired' or cause = 'changed-projections'))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, generations.present().json());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
