package io.entente.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.testkit.LoggedRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the read models must say, computed from the log in the plainest way there is and with none of the engine's code.
 * Knows only what {@link TestEvents} makes.
 */
final class NaiveFold {

    /** Wording by event id, of the events of one partnership that count. */
    private final Map<String, Map<String, String>> timelines = new TreeMap<>();

    private final Map<String, Integer> commitments = new TreeMap<>();
    private int duplicates;

    NaiveFold(List<LoggedRecord> log) throws IOException {
        var byPartnership = new TreeMap<String, Map<String, JsonNode>>();
        for (LoggedRecord record : log) {
            JsonNode event = Json.mapper().readTree(record.bytes());
            var stream = byPartnership.computeIfAbsent(event.get("subject").asText(), none -> new LinkedHashMap<>());
            if (stream.putIfAbsent(event.get("id").asText(), event) != null) {
                duplicates++;
            }
        }
        byPartnership.forEach(this::fold);
    }

    Map<String, Map<String, String>> timelines() {
        return timelines;
    }

    int commitments(String partnership) {
        return commitments.getOrDefault(partnership, 0);
    }

    /** Records that repeat an event: allowed in the log, only where an answer was lost. */
    int duplicates() {
        return duplicates;
    }

    private void fold(String partnership, Map<String, JsonNode> stream) {
        var targets = new HashMap<String, List<String>>();
        stream.forEach((id, event) -> {
            if (isA(event, "EventRetracted")) {
                String target = event.at("/data/retractsEventId").asText();
                targets.computeIfAbsent(target, none -> new ArrayList<>()).add(id);
            }
        });
        var retracted = new HashSet<String>();
        // A retraction names an earlier event only, so from the end of the log each is decided before its target.
        var ids = new ArrayList<>(stream.keySet());
        for (int i = ids.size() - 1; i >= 0; i--) {
            boolean takenBack =
                    targets.getOrDefault(ids.get(i), List.of()).stream().anyMatch(by -> !retracted.contains(by));
            if (takenBack) {
                retracted.add(ids.get(i));
            }
        }
        var wording = new TreeMap<String, String>();
        stream.forEach((id, event) -> {
            if (!retracted.contains(id) && event.at("/data/text/en").isTextual()) {
                wording.put(id, event.at("/data/text/en").asText());
            }
        });
        stream.forEach((id, event) -> {
            String target = event.at("/data/correctsEventId").asText();
            if (isA(event, "EventCorrected")
                    && !retracted.contains(id)
                    && wording.containsKey(target)
                    && isA(stream.get(target), "StatementMade")) {
                wording.put(target, event.at("/data/patch/text/en").asText());
            }
        });
        timelines.put(partnership, wording);
        commitments.put(partnership, (int) stream.entrySet().stream()
                .filter(entry -> isA(entry.getValue(), "CommitmentMade") && !retracted.contains(entry.getKey()))
                .count());
    }

    private static boolean isA(JsonNode event, String name) {
        return event.get("type").asText().equals("io.entente." + name + ".v1");
    }
}
