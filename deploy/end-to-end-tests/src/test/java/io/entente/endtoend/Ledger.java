package io.entente.endtoend;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a client knows of the events it has sent. Written before each send, then marked: acknowledged at a position, or
 * refused for good. What is neither has an unknown outcome, and is sent again.
 */
final class Ledger {

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, LogPosition> acknowledged = new ConcurrentHashMap<>();
    private final AtomicReference<ConsistencyToken> newest = new AtomicReference<>(ConsistencyToken.NONE);
    private final AtomicLong unknownOutcomes = new AtomicLong();

    void sending(String id) {
        sent.add(id);
    }

    void acknowledged(String id, LogPosition position) {
        LogPosition first = acknowledged.putIfAbsent(id, position);
        if (first != null && !first.equals(position)) {
            throw new AssertionError(id + " was acknowledged at " + first + " and again at " + position);
        }
        newest.set(ConsistencyToken.of(position));
    }

    void outcomeUnknown() {
        unknownOutcomes.incrementAndGet();
    }

    Set<String> sent() {
        return Set.copyOf(sent);
    }

    Map<String, LogPosition> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /** Names the state that includes every event acknowledged. */
    ConsistencyToken token() {
        return acknowledged.values().stream()
                .map(ConsistencyToken::of)
                .reduce(ConsistencyToken.NONE, ConsistencyToken::including);
    }

    int acknowledgedCount() {
        return acknowledged.size();
    }

    /** Names the state that includes the event acknowledged last. */
    ConsistencyToken newest() {
        return newest.get();
    }

    long unknownOutcomes() {
        return unknownOutcomes.get();
    }
}
