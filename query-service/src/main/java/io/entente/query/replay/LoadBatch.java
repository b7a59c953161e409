package io.entente.query.replay;

import io.entente.query.projector.GenerationStore;
import io.entente.query.projector.ParkedEvent;
import io.entente.query.projector.RecordReader;
import io.entente.query.projector.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Records copied into a generation in one transaction: as its events, or as parked ones where they cannot be read or stored. */
record LoadBatch(Connection connection, GenerationTables.Open generation) {

    void store(List<RecordReader.Reading> readings) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        var parked = new ArrayList<ParkedEvent>();
        for (RecordReader.Reading reading : readings) {
            if (reading instanceof RecordReader.Reading.Accepted accepted) {
                events.add(accepted.stored());
            } else if (reading instanceof RecordReader.Reading.Rejected rejected) {
                parked.add(rejected.parked());
            }
        }
        GenerationStore.Transaction transaction = generation.transaction(connection);
        var attempt = new Attempt(connection);
        if (attempt.of(() -> transaction.append(events)).isPresent()) {
            for (StoredEvent event : events) {
                attempt.of(() -> transaction.append(List.of(event)))
                        .ifPresent(refused -> parked.add(ParkedEvent.leftOut(event.record(), event.event(), refused)));
            }
        }
        transaction.park(parked);
    }
}
