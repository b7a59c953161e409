package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Streams as nobody would record them: visits, meetings and statements that inherit dates, corrections before their
 * targets, corrections of corrections, retractions of retractions, ids that two sources share, duplicates.
 */
public final class RandomEvents {

    private static final String PARTNERSHIP = "fr-idf~vn-hn";
    private static final List<String> SOURCES = List.of("urn:entente:editor", "urn:entente:seed-import");

    private final Random random;
    private final String subject;
    private final List<CloudEvent> events = new ArrayList<>();

    private RandomEvents(Random random, String subject) {
        this.random = random;
        this.subject = subject;
    }

    /** Events of one stream, in log order. */
    public static List<CloudEvent> ofOneStream(Random random, int count) {
        return ofStream(random, PARTNERSHIP, count);
    }

    public static List<CloudEvent> ofStream(Random random, String subject, int count) {
        var stream = new RandomEvents(random, subject);
        for (int i = 0; i < count; i++) {
            stream.events.add(stream.next(i));
        }
        return stream.events;
    }

    private CloudEvent next(int index) {
        int kind = random.nextInt(10);
        if (kind == 0 && !events.isEmpty()) {
            return events.get(random.nextInt(events.size()));
        }
        return switch (kind) {
            case 1, 2 -> correction(index);
            case 3 -> retraction(index);
            case 4 -> followUp(index);
            case 5 -> commitment(index);
            default -> statement(index);
        };
    }

    private CloudEvent statement(int index) {
        ObjectNode data = base();
        data.put("statementId", subject + ".statement.s" + index);
        data.put("statementKind", "assessment").put("reported", "paraphrase");
        data.putObject("speaker").put("kind", "person").put("nameAsReported", "Hoang Trung Hai");
        data.putObject("text").put("en", "statement " + index);
        if (random.nextInt(3) == 0) {
            data.put("partOf", anyId());
        }
        ObjectNode date = date(data);
        if (random.nextInt(2) == 0) {
            date.put("inheritedFrom", anyId()).put("inheritance", random.nextBoolean() ? "same" : "within");
        }
        return event(index, "StatementMade", data);
    }

    private CloudEvent commitment(int index) {
        ObjectNode data = base();
        data.put("commitmentId", subject + ".commitment.c" + random.nextInt(4));
        data.put("commitmentKind", "pledge").put("strength", "firm");
        data.putArray("obligorIds").add("org-hanoi");
        data.putObject("text").put("en", "commitment " + index);
        date(data);
        return event(index, "CommitmentMade", data);
    }

    private CloudEvent followUp(int index) {
        ObjectNode data = base();
        data.put("targetId", subject + ".commitment.c" + random.nextInt(4));
        data.put("status", random.nextBoolean() ? "in-progress" : "fulfilled");
        date(data);
        return event(index, "FollowUpRecorded", data);
    }

    private CloudEvent correction(int index) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("partnershipId", subject).put("correctsEventId", anyId());
        data.put("correctsType", "io.entente.StatementMade.v1").put("reason", "dating-narrowed");
        data.put("propagates", random.nextBoolean());
        if (random.nextInt(4) == 0) {
            data.put("correctsSource", SOURCES.get(random.nextInt(SOURCES.size())));
        }
        ObjectNode patch = data.putObject("patch");
        switch (random.nextInt(6)) {
            case 0 -> patch.putObject("text").put("en", "corrected by " + index);
            case 1 -> patch.putNull("partOf");
            case 2 -> patch.put("statementId", subject + ".statement.other");
            case 3 -> patch.putNull("text");
            case 4 -> patch.putObject("occurred").put("inheritedFrom", anyId()).put("inheritance", "same");
            default -> date(patch);
        }
        return event(index, "EventCorrected", data);
    }

    private CloudEvent retraction(int index) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("partnershipId", subject).put("retractsEventId", anyId()).put("reason", "duplicate");
        return event(index, "EventRetracted", data);
    }

    private ObjectNode base() {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("partnershipId", subject);
        data.putArray("sources").addObject().put("sourceId", "src-000");
        return data;
    }

    private ObjectNode date(ObjectNode data) {
        int year = 2015 + random.nextInt(10);
        String doubt = random.nextBoolean() ? "?" : "";
        ObjectNode date = data.putObject("occurred");
        date.put("edtf", year + doubt).put("earliest", year + "-01-01").put("latest", year + "-12-31");
        date.put("precision", "year").put("basis", "inferred").put("confidence", "high");
        return date;
    }

    /** Most of the time an event that is there or will be. */
    private String anyId() {
        return "e" + random.nextInt(events.size() + 6);
    }

    private CloudEvent event(int index, String type, ObjectNode data) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0");
        document.put("id", random.nextInt(8) == 0 ? anyId() : "e" + index);
        document.put("source", SOURCES.get(random.nextInt(10) == 0 ? 1 : 0));
        document.put("type", "io.entente." + type + ".v1").put("subject", subject);
        document.put("time", "2026-11-22T03:00:00Z");
        document.set("data", data);
        return new CloudEvent(document);
    }
}
