package io.entente.query.replay;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.query.projector.EventLog;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The place of the log up to which a generation is built that is to be kept. A prefix of each partition, as all places are. */
public sealed interface UpTo {

    /**
     * By partition, the first offset that is left out, whatever its recorded time is.
     *
     * @param log that the extent belongs to
     * @throws PlaceNotInLogException when the log does not reach so far, or the place is of another log
     */
    SortedMap<Integer, Long> endOffsets(LogId log, EventLog.Extent extent);

    /** The latest recorded time that is included; null when the offsets alone say it. */
    @Nullable
    Instant recordedUntil();

    /** Exactly the records that a token covers; none of partitions that it does not name. */
    record Token(ConsistencyToken token) implements UpTo {

        @Override
        public SortedMap<Integer, Long> endOffsets(LogId log, EventLog.Extent extent) {
            if (token.isOfAnotherLogThan(log)) {
                throw new PlaceNotInLogException("the token is of another log");
            }
            if (!token.isPassedBy(extent.endOffsets())) {
                throw new PlaceNotInLogException("the token names records that the log does not have");
            }
            var ends = new TreeMap<>(extent.startOffsets());
            token.offsets().forEach((partition, last) -> ends.merge(partition, last + 1, Math::max));
            return ends;
        }

        @Override
        public @Nullable Instant recordedUntil() {
            return null;
        }
    }

    /** In each partition, what comes before the first record with a later recorded time: what {@code knownAt} shows. */
    record Moment(Instant at) implements UpTo {

        @Override
        public SortedMap<Integer, Long> endOffsets(LogId log, EventLog.Extent extent) {
            return new TreeMap<>(extent.endOffsets());
        }

        @Override
        public Instant recordedUntil() {
            return at;
        }
    }
}
