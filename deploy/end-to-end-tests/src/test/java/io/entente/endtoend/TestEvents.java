package io.entente.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.util.Random;

/** Events of one partnership, some of which take back or correct earlier ones. */
final class TestEvents {

    static final String SOURCE = "urn:entente:end-to-end";

    private final String partnership;
    private final Random random;
    private final int sides;
    private int count;

    /** One event in ten takes back or corrects another. */
    TestEvents(String partnership, Random random) {
        this(partnership, random, 20);
    }

    /** @param sides two events of so many take back or correct another */
    TestEvents(String partnership, Random random, int sides) {
        this.partnership = partnership;
        this.random = random;
        this.sides = sides;
    }

    String partnership() {
        return partnership;
    }

    ObjectNode next() {
        int index = count++;
        int dice = index < 5 ? 10 : random.nextInt(sides);
        return switch (dice) {
            case 0 -> event(index, "EventRetracted", retraction(random.nextInt(index)));
            case 1 -> event(index, "EventCorrected", correction(index, random.nextInt(index)));
            case 2, 3, 4, 5 -> event(index, "CommitmentMade", commitment(index));
            default -> event(index, "StatementMade", statement(index));
        };
    }

    private String id(int index) {
        return partnership.replace('~', '-') + "-" + index;
    }

    private ObjectNode event(int index, String type, ObjectNode data) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("specversion", "1.0").put("id", id(index)).put("source", SOURCE);
        event.put("type", "io.entente." + type + ".v1").put("subject", partnership);
        event.put("time", "2026-11-22T09:00:00Z");
        event.set("data", data.put("partnershipId", partnership));
        return event;
    }

    private ObjectNode statement(int index) {
        ObjectNode data = fact();
        data.put("statementId", partnership + ".statement.s" + index);
        data.put("statementKind", "assessment").put("reported", "paraphrase");
        data.putObject("speaker").put("kind", "person").put("nameAsReported", "Valérie Pécresse");
        data.putObject("text").put("en", "as recorded " + index);
        return data;
    }

    private ObjectNode commitment(int index) {
        ObjectNode data = fact();
        data.put("commitmentId", partnership + ".commitment.c" + index);
        data.put("commitmentKind", "pledge").put("strength", "firm");
        data.putArray("obligorIds").add("org-hanoi");
        data.putObject("text").put("en", "as recorded " + index);
        return data;
    }

    private ObjectNode retraction(int target) {
        ObjectNode data = Json.mapper().createObjectNode();
        return data.put("retractsEventId", id(target)).put("reason", "duplicate");
    }

    /** Meant for a statement; if the target is none, it has no effect. */
    private ObjectNode correction(int index, int target) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("correctsEventId", id(target)).put("correctsType", "io.entente.StatementMade.v1");
        data.put("reason", "misspelling");
        data.putObject("patch").putObject("text").put("en", "corrected by " + index);
        return data;
    }

    private ObjectNode fact() {
        ObjectNode data = Json.mapper().createObjectNode();
        data.putArray("sources").addObject().put("sourceId", "src-000");
        ObjectNode date = data.putObject("occurred");
        int year = 1990 + random.nextInt(30);
        date.put("edtf", "" + year).put("earliest", year + "-01-01").put("latest", year + "-12-31");
        date.put("precision", "year").put("basis", "stated").put("confidence", "high");
        return data;
    }
}
