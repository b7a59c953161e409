package io.entente.query.parking;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projector.RecordReader;
import io.entente.query.projector.RefusedByStoreException;
import io.entente.query.projector.StoredEvent;
import io.entente.query.projector.StreamFolds;
import io.entente.query.refold.GenerationStreams;
import io.entente.query.refold.TableEffect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Applies a parked event in its place in one generation: the stream is folded as if it had been there, and its rows take
 * the place of those that are.
 */
record Redrive(int generation, GenerationStreams streams) {

    /** The event, and what has become of the tables. */
    record Applied(RecordedEvent event, List<TableEffect> tables) {}

    /** @throws NotApplicableException when the code of today cannot apply it either */
    Applied apply(ParkedRows.ParkedRow row) throws SQLException {
        RecordReader.Reading reading = row.record().readBy(streams.reader());
        if (reading instanceof RecordReader.Reading.Rejected rejected) {
            throw NotApplicableException.rejected(generation, rejected.parked());
        }
        StoredEvent stored = ((RecordReader.Reading.Accepted) reading).stored();
        RecordedEvent event = stored.event();
        StreamFolds.Whole whole = streams.fold(event.streamId(), historyWith(event));
        if (!whole.duplicates().isEmpty()) {
            throw NotApplicableException.duplicate(generation, event);
        }
        whole.failing().forEach((failing, failure) -> {
            throw NotApplicableException.failing(generation, failing, failure);
        });
        try {
            streams.append(stored);
            return new Applied(event, streams.replaceRows(event.streamId(), whole.fold()));
        } catch (RefusedByStoreException refused) {
            throw NotApplicableException.refused(generation, refused);
        }
    }

    private List<RecordedEvent> historyWith(RecordedEvent event) {
        var history = new ArrayList<>(streams.events(event.streamId()));
        history.add(event);
        history.sort(Comparator.comparingLong(recorded -> recorded.position().offset()));
        return history;
    }
}
