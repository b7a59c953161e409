package io.entente.query.changes;

import io.entente.query.changes.Passage.Loss;
import io.entente.query.http.ServedState;
import io.entente.query.projection.SqlResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The changes of the serving generation, read in the transaction that is going on. */
@ApplicationScoped
class ChangeTable {

    static final String AFTER = SqlResource.read(ChangeTable.class, "changes-after.sql");

    static final String AFTER_OF_STREAM = SqlResource.read(ChangeTable.class, "changes-of-stream-after.sql");

    static final String KEPT_FROM = "select partition, changes_from from entente.checkpoint where generation = ?";

    private final DataSource dataSource;

    ChangeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the changes begin that are still kept. */
    Place oldest(ServedState state) {
        try (Connection connection = dataSource.getConnection()) {
            return new Place(
                    state.log(), state.generation(), state.revision(), keptFrom(connection, state.generation()));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** @param state what the transaction sees */
    Passage after(ServedState state, Place place, ChangeFilter filter, int max) {
        Place head = Place.head(state);
        if (!place.isOfLogOf(head)) {
            return new Passage.Lost(head, Loss.ANOTHER_LOG);
        }
        if (place.generation() != state.generation()) {
            return new Passage.Lost(head, Loss.GENERATION_CHANGED);
        }
        if (place.revision() != state.revision()) {
            return new Passage.Lost(head, Loss.REVISED);
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!place.isPast(keptFrom(connection, state.generation()))) {
                return new Passage.Lost(head, Loss.TOO_OLD);
            }
            List<PlacedChange> changes = changes(connection, state, place, filter, max);
            boolean complete = changes.size() < max;
            Place next = place.afterAll(changes);
            return new Passage.Some(changes, complete ? next.reaching(head.nextOffsets()) : next, complete);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static SortedMap<Integer, Long> keptFrom(Connection connection, int generation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEPT_FROM)) {
            select.setInt(1, generation);
            try (ResultSet rows = select.executeQuery()) {
                var keptFrom = new TreeMap<Integer, Long>();
                while (rows.next()) {
                    keptFrom.put(rows.getInt(1), rows.getLong(2));
                }
                return keptFrom;
            }
        }
    }

    private static List<PlacedChange> changes(
            Connection connection, ServedState state, Place place, ChangeFilter filter, int max) throws SQLException {
        SortedMap<Integer, Long> from = new TreeMap<>(state.nextOffsets());
        from.replaceAll((partition, head) -> place.nextOffset(partition));
        String sql = filter.streamId() == null ? AFTER : AFTER_OF_STREAM;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int parameter = 0;
            select.setInt(++parameter, state.generation());
            select.setArray(++parameter, filter.types().isEmpty() ? null : array(connection, "text", filter.types()));
            if (filter.streamId() != null) {
                select.setString(++parameter, filter.streamId());
            }
            select.setArray(++parameter, array(connection, "integer", from.keySet()));
            select.setArray(++parameter, array(connection, "bigint", from.values()));
            select.setInt(++parameter, max);
            select.setInt(++parameter, max);
            try (ResultSet rows = select.executeQuery()) {
                var changes = new ArrayList<PlacedChange>();
                while (rows.next()) {
                    changes.add(ChangeRow.read(rows, state.log()));
                }
                return changes;
            }
        }
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("the changes cannot be read: " + failure.getMessage(), failure);
    }
}
