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

    Invariants(Ledger ledger, List<LoggedRecord> log) throws IOException {
        this.ledger = ledger;
        this.log = log;
        this.expected = new NaiveFold(log);
    }

    void check(URI query) throws IOException, InterruptedException {
        everyAcknowledgedEventIsWhereItsReceiptSays();
        nothingIsInTheLogThatNobodySent();
        duplicatesOnlyWhereAnAnswerWasLost();
        readModelsEqualTheNaiveFold(query);
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

    private void nothingIsInTheLogThatNobodySent() throws IOException {
        var logged = new HashSet<String>();
        for (LoggedRecord record : log) {
            logged.add(id(record));
        }
        assertThat(without(ledger.sent(), logged)).as("in the log, never sent").isEmpty();
        assertThat(without(logged, ledger.acknowledged().keySet()))
                .as("acknowledged, not in the log")
                .isEmpty();
    }

    private void duplicatesOnlyWhereAnAnswerWasLost() {
        assertThat((long) expected.duplicates()).isLessThanOrEqualTo(ledger.unknownOutcomes());
    }

    private void readModelsEqualTheNaiveFold(URI query) throws IOException, InterruptedException {
        var readModels = new ReadModels(query, everything());
        for (Map.Entry<String, Map<String, String>> timeline :
                expected.timelines().entrySet()) {
            String partnership = timeline.getKey();
            assertThat(readModels.timeline(partnership))
                    .as("timeline of %s", partnership)
                    .isEqualTo(timeline.getValue());
            assertThat(readModels.commitments(partnership))
                    .as("commitments of %s", partnership)
                    .isEqualTo(expected.commitments(partnership));
        }
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
