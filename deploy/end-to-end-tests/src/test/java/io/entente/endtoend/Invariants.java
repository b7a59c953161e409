package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.testkit.LoggedRecord;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true once the dust has settled: functions over the client's ledger, the log and the read models. */
final class Invariants {

    private final Ledger ledger;
    private final List<LoggedRecord> log;
    private final NaiveFold expected;
    private final Map<String, LogPosition> firstPlaces = new HashMap<>();

    Invariants(Ledger ledger, List<LoggedRecord> log) throws IOException {
        this.ledger = ledger;
        this.log = log;
        this.expected = new NaiveFold(log);
        for (LoggedRecord record : log) {
            firstPlaces.putIfAbsent(id(record), new LogPosition("any", record.partition(), record.offset()));
        }
    }

    /** The rows of one partnership that a reader sees. */
    interface ReadModel {
        /** Wording by event id. */
        Map<String, String> timeline(String partnership) throws IOException, InterruptedException;

        int commitments(String partnership) throws IOException, InterruptedException;
    }

    void check(URI query) throws Exception {
        checkLog();
        new Visibility(query).await(everything());
        checkReadModels(new ReadModels(query, everything()));
    }

    /** The log against the ledger. */
    void checkLog() throws IOException {
        everyAcknowledgedEventIsWhereItsReceiptSays();
        nothingIsInTheLogThatNobodySent();
        nothingIsInTheLogThatWasRefused();
        duplicatesOnlyWhereAnAnswerWasLost();
        theLogKeepsTheOrderOfAwaitedSends();
    }

    /** The read models against a fold of the log. */
    void checkReadModels(ReadModel readModel) throws IOException, InterruptedException {
        for (Map.Entry<String, Map<String, String>> timeline :
                expected.timelines().entrySet()) {
            String partnership = timeline.getKey();
            assertThat(readModel.timeline(partnership))
                    .as("timeline of %s", partnership)
                    .isEqualTo(timeline.getValue());
            assertThat(readModel.commitments(partnership))
                    .as("commitments of %s", partnership)
                    .isEqualTo(expected.commitments(partnership));
        }
    }

    /** Whether the read models have applied the whole log as it was read; they may have gone on since. */
    boolean isReachedBy(URI query) throws IOException, InterruptedException {
        return new ReadModels(query, everything()).isReached();
    }

    private void everyAcknowledgedEventIsWhereItsReceiptSays() throws IOException {
        var ids = new HashMap<String, String>();
        for (LoggedRecord record : log) {
            ids.put(record.partition() + "@" + record.offset(), id(record));
        }
        assertThat(ledger.acknowledged()).isNotEmpty();
        ledger.acknowledged()
                .forEach((id, position) -> assertThat(ids.get(position.partition() + "@" + position.offset()))
                        .as("at %s", position)
                        .isEqualTo(id));
    }

    private void nothingIsInTheLogThatNobodySent() {
        assertThat(without(ledger.sent(), firstPlaces.keySet()))
                .as("in the log, never sent")
                .isEmpty();
    }

    private void nothingIsInTheLogThatWasRefused() {
        var stored = new HashSet<>(ledger.neverStored());
        stored.retainAll(firstPlaces.keySet());
        assertThat(stored)
                .as("in the log, though each attempt was answered that nothing was stored")
                .isEmpty();
    }

    private void duplicatesOnlyWhereAnAnswerWasLost() {
        assertThat((long) expected.duplicates()).isLessThanOrEqualTo(ledger.unknownOutcomes());
    }

    /**
     * A client sends an event after the previous one is acknowledged, so it must take effect after the previous one.
     */
    private void theLogKeepsTheOrderOfAwaitedSends() {
        ledger.acknowledgedByStream().forEach((stream, ids) -> {
            for (int next = 1; next < ids.size(); next++) {
                LogPosition earlier = firstPlaces.get(ids.get(next - 1));
                LogPosition later = firstPlaces.get(ids.get(next));
                assertThat(earlier.partition()).as("partition of %s", stream).isEqualTo(later.partition());
                assertThat(earlier.offset())
                        .as("%s before %s", ids.get(next - 1), ids.get(next))
                        .isLessThan(later.offset());
            }
        });
    }

    /** The token of a state that has seen the whole log. */
    private ConsistencyToken everything() {
        ConsistencyToken token = ConsistencyToken.NONE;
        for (LoggedRecord record : log) {
            token = token.including(ConsistencyToken.of(new LogPosition("any", record.partition(), record.offset())));
        }
        return token;
    }

    /** Those that are not among the known ones. Of hundreds of thousands, which AssertJ would compare each with each. */
    private static Set<String> without(Set<String> known, Set<String> ids) {
        var others = new HashSet<>(ids);
        others.removeIf(known::contains);
        return others;
    }

    private static String id(LoggedRecord record) throws IOException {
        JsonNode event = Json.mapper().readTree(record.bytes());
        return event.get("id").asText();
    }
}
