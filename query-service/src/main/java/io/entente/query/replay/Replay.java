package io.entente.query.replay;

import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.Generations;
import io.entente.query.generation.Promotion;
import io.entente.query.generation.Retirement;
import io.entente.query.projection.Projections;
import io.entente.query.projector.EventLog;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators do: begin a rebuild, halt it, end it, promote what it built, roll back, retire. Each is written down with who did it. */
@ApplicationScoped
public class Replay {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Transactions transactions;
    private final Generations generations;
    private final EventLog log;
    private final RebuildConfig config;
    private final RebuildEnd end;
    private final Promotion promotion;

    Replay(
            @DataSource("rebuild") javax.sql.DataSource dataSource,
            Projections projections,
            EventLog log,
            RebuildConfig config) {
        this.transactions = new Transactions(dataSource);
        this.generations = new Generations(dataSource, projections.all());
        this.log = log;
        this.config = config;
        this.end = new RebuildEnd(transactions);
        this.promotion = new Promotion(dataSource);
    }

    /**
     * Begins to build a generation of the projections of this service.
     *
     * @throws RebuildUnderWayException when there is one
     */
    public Rebuild begin(Rebuild.Cause cause, PromotionPolicy policy, @Nullable Duration lagMax, String who)
            throws SQLException {
        generations.all(); // There must be one to compare with.
        EventLog.Extent extent = log.extent(log.identity());
        return begin(connection -> {
            int generation = generations.create(connection, GenerationState.BUILDING, null);
            long id = Rebuilds.insert(connection, generation, cause, policy, lagMax == null ? config.lagMax() : lagMax);
            RebuildPartitions.insertFollowed(connection, id, extent);
            OperationLog.record(connection, who, "rebuild-began", generation, id, null);
            return found(Rebuilds.find(connection, id), id);
        });
    }

    /**
     * Begins to build a generation up to a place of the log, to be read by its name and never to serve.
     *
     * @throws RebuildUnderWayException when there is one
     * @throws NameTakenException when another generation has the name
     * @throws PlaceNotInLogException when the log has not come so far
     */
    public Rebuild keep(String name, UpTo upTo, @Nullable Duration lagMax, String who) throws SQLException {
        EventLogIdentity identity = log.identity();
        EventLog.Extent extent = log.extent(identity);
        return begin(connection -> {
            Generations.lock(connection);
            for (Generation other : Generations.all(connection)) {
                if (name.equals(other.name())) {
                    throw new NameTakenException(name, other.number());
                }
            }
            int generation = generations.create(connection, GenerationState.BUILDING, name);
            long id = Rebuilds.insert(
                    connection,
                    generation,
                    Rebuild.Cause.OPERATOR,
                    PromotionPolicy.BY_OPERATOR,
                    lagMax == null ? config.lagMax() : lagMax);
            RebuildPartitions.insertUpTo(connection, id, identity.id(), extent, upTo);
            OperationLog.record(connection, who, "keeping-began", generation, id, null, Map.of("name", name));
            return found(Rebuilds.find(connection, id), id);
        });
    }

    private Rebuild begin(Transactions.Work<Rebuild> beginning) throws SQLException {
        try {
            return transactions.call(connection -> {
                if (Rebuilds.active(connection).isPresent()) {
                    throw new RebuildUnderWayException();
                }
                return beginning.on(connection);
            });
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw new RebuildUnderWayException();
            }
            throw refused;
        }
    }

    /** @throws RebuildEndedException when there is nothing left to halt */
    public Rebuild pause(long id, boolean paused, String who) throws SQLException {
        return transactions.call(connection -> {
            Rebuild locked = found(Rebuilds.lock(connection, id), id);
            if (locked.active().isEmpty()) {
                throw new RebuildEndedException(locked);
            }
            Rebuilds.pause(connection, id, paused);
            OperationLog.record(
                    connection, who, paused ? "rebuild-paused" : "rebuild-resumed", locked.generation(), id, null);
            return found(Rebuilds.find(connection, id), id);
        });
    }

    /** @throws RebuildEndedException when it has ended otherwise */
    public Rebuild cancel(long id, String who) throws SQLException {
        return transactions.call(connection -> {
            Rebuild locked = found(Rebuilds.lock(connection, id), id);
            if (!end.cancel(connection, locked)) {
                throw new RebuildEndedException(locked);
            }
            OperationLog.record(connection, who, "rebuild-cancelled", locked.generation(), id, null);
            return found(Rebuilds.find(connection, id), id);
        });
    }

    /**
     * Compares again, at a later place.
     *
     * @throws NotVerifiedException when it has not come so far, or has ended
     */
    public Rebuild verifyAgain(long id, String who) throws SQLException {
        return transactions.call(connection -> {
            Rebuild locked = found(Rebuilds.lock(connection, id), id);
            if (!(locked.state() instanceof RebuildState.Verified verified)) {
                throw new NotVerifiedException(locked);
            }
            Rebuilds.move(connection, locked, verified.toVerifying(), null);
            OperationLog.record(connection, who, "verification-asked", locked.generation(), id, null);
            return found(Rebuilds.find(connection, id), id);
        });
    }

    /**
     * Makes a generation the serving one: for the first time, or again, which is rolling back.
     *
     * @param acceptance why its differences are right; null to promote it only when there are none
     */
    public Promotion.Promoted promote(int number, @Nullable String acceptance, String who) throws SQLException {
        Optional<Rebuild> building =
                transactions.call(Rebuilds::active).filter(rebuild -> rebuild.generation() == number);
        if (building.isPresent()) {
            requireProved(building.get(), acceptance);
        }
        return promotion.promote(number, (connection, promoted) -> {
            if (building.isPresent()) {
                Rebuild locked = found(
                        Rebuilds.lock(connection, building.get().id()),
                        building.get().id());
                if (!(locked.state() instanceof RebuildState.Verified verified)) {
                    throw new NotVerifiedException(locked);
                }
                Rebuilds.move(connection, locked, verified.toPromoted(), null);
            }
            String action = building.isPresent() ? "promoted" : "rolled-back";
            if (promoted.before() != promoted.now()) {
                OperationLog.record(
                        connection,
                        who,
                        action,
                        number,
                        building.map(Rebuild::id).orElse(null),
                        acceptance);
            }
        });
    }

    /** @throws io.entente.query.generation.NotRetirableException when it serves */
    public void retire(int number, String who) throws SQLException {
        transactions.run(connection -> {
            Optional<Rebuild> building = Rebuilds.active(connection).filter(rebuild -> rebuild.generation() == number);
            if (building.isPresent()) {
                throw new RebuildUnderWayException();
            }
            Retirement.retire(connection, number);
            OperationLog.record(connection, who, "retired", number, null, null);
        });
    }

    private void requireProved(Rebuild rebuild, @Nullable String acceptance) throws SQLException {
        if (!(rebuild.state() instanceof RebuildState.Verified)) {
            throw new NotVerifiedException(rebuild);
        }
        Verification verification = transactions
                .call(connection -> Verifications.last(connection, rebuild.id()))
                .orElseThrow(() -> new NotVerifiedException(rebuild));
        if (!verification.equal() && acceptance == null) {
            throw new DifferencesNotAcceptedException(rebuild.id(), verification.differing());
        }
    }

    private static Rebuild found(Optional<Rebuild> rebuild, long id) {
        return rebuild.orElseThrow(() -> new NoSuchRebuildException(id));
    }
}
