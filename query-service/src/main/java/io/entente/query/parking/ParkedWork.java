package io.entente.query.parking;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.parking.ParkedRows.ParkedRow;
import io.entente.query.projector.PartitionHeldException;
import io.entente.query.projector.StoreUnavailableException;
import io.entente.query.replay.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What all work on a parked event has in common: one transaction, in which nobody else writes where it does. */
final class ParkedWork {

    /** Until then others end; who holds on for longer makes this give up, and not the other way round. */
    private static final String LOCK_TIMEOUT = "5s";

    /** Lock not available, deadlock, ended by an administrator: a projector that waits for too long does that. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "57P01");

    private final Transactions transactions;
    private final String topic;

    ParkedWork(DataSource dataSource, String topic) {
        this.transactions = new Transactions(dataSource);
        this.topic = topic;
    }

    /** @throws ParkedEventBusyException when others write there for too long; nothing has changed */
    <T> T call(ParkedPlace place, Transactions.Work<T> work) throws SQLException {
        try {
            return transactions.call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = '" + LOCK_TIMEOUT + "'");
                }
                return work.on(connection);
            });
        } catch (PartitionHeldException held) {
            throw new ParkedEventBusyException(place, held);
        } catch (StoreUnavailableException unavailable) {
            throw isBusy(unavailable.getCause()) ? new ParkedEventBusyException(place, unavailable) : unavailable;
        } catch (SQLException failure) {
            if (isBusy(failure)) {
                throw new ParkedEventBusyException(place, failure);
            }
            throw failure;
        }
    }

    private static boolean isBusy(@Nullable Throwable failure) {
        return failure instanceof SQLException refused && BUSY.contains(String.valueOf(refused.getSQLState()));
    }

    /** The serving generation, then those that stand by. None is promoted or retired until the transaction ends. */
    List<Generation> following(Connection connection) throws SQLException {
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

    /**
     * The rows of the event that nobody has resolved, by generation in the given order, the first of which must have one.
     *
     * @throws NoSuchParkedEventException when the first one has parked nothing there
     * @throws ParkedEventResolvedException when the row of the first one is resolved
     */
    Map<Integer, ParkedRow> lock(Connection connection, ParkedPlace place, List<Integer> generations)
            throws SQLException {
        new RevisedCheckpoint(connection, place.partition()).lock(generations);
        Map<Integer, ParkedRow> found = new ParkedRows(connection, topic, place).lock(generations);
        ParkedRow first = found.get(generations.get(0));
        if (first == null) {
            throw new NoSuchParkedEventException(place);
        }
        if (first.resolution() != null) {
            throw new ParkedEventResolvedException(place, first.resolution());
        }
        return unresolved(found, generations);
    }

    Map<String, Object> detail(Redriven done) {
        return Map.of(
                "parkedEventId", done.parkedEventId(),
                "source", done.source(),
                "id", done.id(),
                "streamId", done.streamId(),
                "generations", done.generations());
    }

    private static Map<Integer, ParkedRow> unresolved(Map<Integer, ParkedRow> found, Collection<Integer> generations) {
        var unresolved = new LinkedHashMap<Integer, ParkedRow>();
        for (int generation : generations) {
            ParkedRow row = found.get(generation);
            if (row != null && row.isUnresolved()) {
                unresolved.put(generation, row);
            }
        }
        return unresolved;
    }
}
