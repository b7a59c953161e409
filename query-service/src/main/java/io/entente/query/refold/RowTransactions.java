package io.entente.query.refold;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.projector.PartitionHeldException;
import io.entente.query.projector.StoreUnavailableException;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions that change rows behind a checkpoint, beside the projectors: they give up rather than keep those waiting. */
public final class RowTransactions {

    /** Until then others end; who holds on for longer makes this give up, and not the other way round. */
    private static final String LOCK_TIMEOUT = "5s";

    /** Lock not available, deadlock, ended by an administrator: a projector that waits for too long does that. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "57P01");

    private final Transactions transactions;

    public RowTransactions(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /** @throws PartitionBusyException when others write into the partition for too long; nothing has changed */
    public <T> T call(int partition, Transactions.Work<T> work) throws SQLException {
        try {
            return transactions.call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = '" + LOCK_TIMEOUT + "'");
                }
                return work.on(connection);
            });
        } catch (PartitionHeldException held) {
            throw new PartitionBusyException(partition, held);
        } catch (StoreUnavailableException unavailable) {
            throw isBusy(unavailable.getCause()) ? new PartitionBusyException(partition, unavailable) : unavailable;
        } catch (SQLException failure) {
            if (isBusy(failure)) {
                throw new PartitionBusyException(partition, failure);
            }
            throw failure;
        }
    }

    private static boolean isBusy(@Nullable Throwable failure) {
        return failure instanceof SQLException refused && BUSY.contains(String.valueOf(refused.getSQLState()));
    }

    /** The serving generation, then those that stand by. None is promoted or retired until the transaction ends. */
    public static List<Generation> following(Connection connection) throws SQLException {
        Generations.lock(connection);
        List<Generation> following = Generations.all(connection).stream()
                .filter(Generation::isFollowing)
                .sorted(Comparator.comparing((Generation generation) -> !generation.isServing())
                        .thenComparing(Generation::number))
                .toList();
        if (following.isEmpty()) {
            throw new IllegalStateException("no generation serves");
        }
        return following;
    }
}
