package io.entente.query.parking;

import io.entente.query.generation.Generation;
import io.entente.query.parking.ParkedRows.ParkedRow;
import io.entente.query.projector.EventLog;
import io.entente.query.refold.PartitionBusyException;
import io.entente.query.refold.PresentProjections;
import io.entente.query.refold.RevisedCheckpoint;
import io.entente.query.refold.RowTransactions;
import io.entente.query.replay.OperationLog;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries parked events again with the code of today, and applies those that it can in their place in the log: rows are then
 * as if they had never been parked, which is what a rebuild would give.
 */
@ApplicationScoped
public class Redrives {

    private final ParkedWork work;
    private final String topic;
    private final PresentProjections projections;

    Redrives(@DataSource("rebuild") javax.sql.DataSource dataSource, EventLog log, PresentProjections projections) {
        this.work = new ParkedWork(dataSource, log.topic());
        this.topic = log.topic();
        this.projections = projections;
    }

    /**
     * What {@link #apply} would do now. Everything stays as it is.
     *
     * @throws NoSuchParkedEventException when the serving generation has parked nothing there
     * @throws ParkedEventResolvedException when it was applied or discarded before
     * @throws NotApplicableException when it cannot be applied now
     * @throws PartitionBusyException when others write into its partition for too long
     */
    public Redriven preview(ParkedPlace place) throws SQLException {
        return work.call(place, connection -> {
            Redriven tried = redrive(connection, place, true, "", null);
            connection.rollback();
            return tried;
        });
    }

    /**
     * Applies it in the serving generation and in those that stand by, all or none. Projectors read anew what they know of
     * the partition; followers of the changes are told to begin again.
     *
     * @param reason why it is applied now, for those who ask later
     * @throws NoSuchParkedEventException when the serving generation has parked nothing there
     * @throws ParkedEventResolvedException when it was applied or discarded before
     * @throws NotApplicableException when it cannot be applied now; nothing has changed
     * @throws PartitionBusyException when others write into its partition for too long; nothing has changed
     */
    public Redriven apply(ParkedPlace place, String who, String reason) throws SQLException {
        return work.call(place, connection -> redrive(connection, place, false, who, reason));
    }

    private Redriven redrive(
            Connection connection, ParkedPlace place, boolean dryRun, String who, @Nullable String reason)
            throws SQLException {
        List<Generation> following = RowTransactions.following(connection);
        Generation serving = following.get(0);
        if (!projections.built(serving)) {
            throw NotApplicableException.otherProjections(serving.number());
        }
        List<Integer> ours = following.stream()
                .filter(projections::built)
                .map(Generation::number)
                .toList();
        Map<Integer, ParkedRow> parked = work.lock(connection, place, ours);
        var checkpoint = new RevisedCheckpoint(connection, place.partition());
        var account = new ParkedAccount(connection, place.partition());
        var rows = new ParkedRows(connection, topic, place);
        var applied = new ArrayList<Redrive.Applied>();
        for (Map.Entry<Integer, ParkedRow> row : parked.entrySet()) {
            int generation = row.getKey();
            applied.add(new Redrive(generation, projections.in(connection, generation)).apply(row.getValue()));
            checkpoint.revise(generation);
            account.applied(generation);
            rows.resolve(generation, Resolution.APPLIED, who, reason);
        }
        Redrive.Applied shown = applied.get(0);
        var done = new Redriven(
                place.text(),
                dryRun,
                shown.event().key().source(),
                shown.event().key().id(),
                shown.event().streamId(),
                List.copyOf(parked.keySet()),
                shown.tables());
        OperationLog.record(connection, who, "parked-event-applied", serving.number(), null, reason, work.detail(done));
        return done;
    }
}
