package io.entente.endtoend;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Records what a client knows of the events it has sent. An event is written before it is sent; then each attempt is
 * marked as acknowledged at a position, failed without effect, or of unknown outcome. Events that are not acknowledged
 * may be sent again.
 */
final class Ledger {

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> perhapsStored = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, LogPosition> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<String>> acknowledgedByStream = new ConcurrentHashMap<>();
    private final AtomicReference<ConsistencyToken> newest = new AtomicReference<>(ConsistencyToken.NONE);
    private final AtomicLong failures = new AtomicLong();
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

    /** Adds an event of a stream whose client awaits each answer before the next send. */
    void acknowledged(String stream, String id, LogPosition position) {
        acknowledged(id, position);
        acknowledgedByStream
                .computeIfAbsent(stream, none -> Collections.synchronizedList(new ArrayList<>()))
                .add(id);
    }

    /** The service said that it did not store the event, or could not be reached. */
    void failed() {
        failures.incrementAndGet();
    }

    /** No answer, or one that leaves open whether the event is stored. */
    void outcomeUnknown(String id) {
        perhapsStored.add(id);
        unknownOutcomes.incrementAndGet();
    }

    Set<String> sent() {
        return Set.copyOf(sent);
    }

    Map<String, LogPosition> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /** Ids by stream, in the order of the sends. */
    Map<String, List<String>> acknowledgedByStream() {
        return Map.copyOf(acknowledgedByStream);
    }

    /** Events of which every attempt failed without effect. */
    Set<String> neverStored() {
        var ids = new HashSet<>(sent);
        ids.removeAll(acknowledged.keySet());
        ids.removeAll(perhapsStored);
        return ids;
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

    long failures() {
        return failures.get();
    }

    long unknownOutcomes() {
        return unknownOutcomes.get();
    }
}
