package io.entente.query.parking;

import io.entente.query.generation.Generation;
import io.entente.query.parking.ParkedRows.ParkedRow;
import io.entente.query.projector.EventLog;
import io.entente.query.refold.PartitionBusyException;
import io.entente.query.refold.RowTransactions;
import io.entente.query.replay.OperationLog;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Says of parked events that they stay parked, and why. Changes no read model, and nothing in the log. */
@ApplicationScoped
public class Discards {

    private final ParkedWork work;
    private final String topic;

    Discards(@DataSource("rebuild") javax.sql.DataSource dataSource, EventLog log) {
        this.work = new ParkedWork(dataSource, log.topic());
        this.topic = log.topic();
    }

    /**
     * @throws NoSuchParkedEventException when the serving generation has parked nothing there
     * @throws ParkedEventResolvedException when it was applied or discarded before
     * @throws PartitionBusyException when others write into its partition for too long; nothing has changed
     */
    public Discarded discard(ParkedPlace place, String who, String reason) throws SQLException {
        return work.call(place, connection -> {
            List<Integer> following = RowTransactions.following(connection).stream()
                    .map(Generation::number)
                    .toList();
            Map<Integer, ParkedRow> parked = work.lock(connection, place, following);
            var account = new ParkedAccount(connection, place.partition());
            var rows = new ParkedRows(connection, topic, place);
            for (int generation : parked.keySet()) {
                account.discarded(generation);
                rows.resolve(generation, Resolution.DISCARDED, who, reason);
            }
            List<Integer> generations = List.copyOf(parked.keySet());
            OperationLog.record(
                    connection,
                    who,
                    "parked-event-discarded",
                    following.get(0),
                    null,
                    reason,
                    Map.of("parkedEventId", place.text(), "generations", generations));
            return new Discarded(place.text(), reason, generations);
        });
    }
}
