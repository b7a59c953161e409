package io.entente.ingest.http;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import io.entente.ingest.feed.EarlyEnd;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the results of one feed. For one caller at a time. */
final class FeedTally {

    private final TreeMap<Integer, Long> offsets = new TreeMap<>();
    private @Nullable LogId log;
    private long accepted;
    private long duplicates;
    private long rejected;

    void add(FeedResult.Line line) {
        if (line.problem() != null) {
            rejected++;
        } else if (isDuplicate(line)) {
            duplicates++;
        } else {
            accepted++;
        }
        if (line.receipt() != null) {
            LogPosition position = line.receipt().position();
            offsets.merge(position.partition(), position.offset(), Math::max);
            // All receipts of one service are of one log.
            if (log == null) {
                log = ConsistencyToken.parse(line.receipt().consistencyToken()).log();
            }
        }
    }

    FeedResult.Summary summary(@Nullable EarlyEnd early) {
        return new FeedResult.Summary(
                accepted,
                duplicates,
                rejected,
                early == null,
                early == null ? null : early.wire(),
                new ConsistencyToken(log, offsets).wire());
    }

    private static boolean isDuplicate(FeedResult.Line line) {
        return line.receipt() != null
                ? line.receipt().duplicate()
                : line.check() != null && line.check().duplicate();
    }
}
