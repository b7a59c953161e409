package io.entente.query.parking;

import io.entente.query.parking.ParkedRows.ParkedRow;
import io.entente.query.refold.RevisedCheckpoint;
import io.entente.query.refold.RowTransactions;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What all work on a parked event has in common: one transaction, in which nobody else writes where it does. */
final class ParkedWork {

    private final RowTransactions transactions;
    private final String topic;

    ParkedWork(DataSource dataSource, String topic) {
        this.transactions = new RowTransactions(dataSource);
        this.topic = topic;
    }

    /** @throws io.entente.query.refold.PartitionBusyException when others write there for too long; nothing has changed */
    <T> T call(ParkedPlace place, Transactions.Work<T> work) throws SQLException {
        return transactions.call(place.partition(), work);
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
