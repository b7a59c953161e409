package io.entente.query.replay;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.projector.EventLog;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The place of the log up to which a generation is built that is to be kept. A prefix of each partition, as all places are. */
public sealed interface UpTo {

    /**
     * By partition, the first offset that is left out.
     *
     * @throws PlaceNotInLogException when the log does not reach so far
     */
    SortedMap<Integer, Long> endOffsets(EventLog log, EventLog.Extent extent) throws SQLException;

    /** Exactly the records that a token covers; none of partitions that it does not name. */
    record Token(ConsistencyToken token) implements UpTo {

        @Override
        public SortedMap<Integer, Long> endOffsets(EventLog log, EventLog.Extent extent) throws SQLException {
            if (token.isOfAnotherLogThan(log.identity().id())) {
                throw new PlaceNotInLogException("the token is of another log");
            }
            if (!token.isPassedBy(extent.endOffsets())) {
                throw new PlaceNotInLogException("the token names records that the log does not have");
            }
            var ends = new TreeMap<>(extent.startOffsets());
            token.offsets().forEach((partition, last) -> ends.merge(partition, last + 1, Math::max));
            return ends;
        }
    }

    /** In each partition, what comes before the first record that was made later. */
    record Moment(Instant at) implements UpTo {

        @Override
        public SortedMap<Integer, Long> endOffsets(EventLog log, EventLog.Extent extent) throws SQLException {
            var ends = new TreeMap<>(extent.endOffsets());
            ends.putAll(log.firstOffsetsAfter(at));
            return ends;
        }
    }
}
