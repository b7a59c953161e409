package io.entente.ingest;

import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import io.entente.ingest.publishing.EventLog;
import io.entente.ingest.publishing.LogRecord;
import io.entente.ingest.publishing.LogReplacedException;
import io.entente.ingest.publishing.LogUnavailableException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log of one partition that acknowledges when the test says so. */
public final class FakeLog implements EventLog {

    public static final LogId ID = LogId.ofTopic("pTvqmQ_eTs2-x3nZ0aKd1Q");

    private volatile boolean replaced;
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<LogPosition>> answers = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public CompletionStage<LogPosition> append(LogRecord appended) {
        var answer = new CompletableFuture<LogPosition>();
        records.add(appended);
        answers.add(answer);
        if (refused.contains(appended.stream())) {
            answer.completeExceptionally(new LogUnavailableException("the test refuses the stream"));
        }
        return answer;
    }

    @Override
    public LogId id() {
        if (replaced) {
            throw new LogReplacedException("cooperation-events", ID, new LogId("B8sYbG4fQ2e"));
        }
        return ID;
    }

    /** From now on the topic is a different one with the same name. */
    public void replace() {
        replaced = true;
    }

    /** Everything that was asked to be appended, in order. */
    public List<LogRecord> records() {
        return records;
    }

    public void refuse(String stream) {
        refused.add(stream);
    }

    public void acknowledge(int number) {
        answers.get(number).complete(new LogPosition("cooperation-events", 0, number));
    }

    public void fail(int number, Exception failure) {
        answers.get(number).completeExceptionally(failure);
    }
}
