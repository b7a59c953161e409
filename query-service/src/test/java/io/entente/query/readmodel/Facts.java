package io.entente.query.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import io.entente.common.date.DatePrecision;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.Inheritance;
import io.entente.common.event.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;

/** Events of one partnership, as short as they can be told. The id of an event is the slug of its entity. */
public final class Facts {

    public static final String STREAM = "fr-idf~vn-hn";
    public static final String SOURCE = "urn:entente:test";

    private Facts() {}

    public static CloudEvent established(String date) {
        return event("established", "PartnershipEstablished", date, """
                {"partnershipKind": "twinning", "name": {"en": "Hanoi and its partner"}, "parties": [
                    {"actorId": "org-hanoi", "placeId": "vn-hn"}, {"actorId": "org-region", "placeId": "fr-idf"}]}""");
    }

    public static CloudEvent statusChanged(String id, String status, String date) {
        return event(id, "PartnershipStatusChanged", date, "{\"status\": \"%s\"}".formatted(status));
    }

    /** @param period null when no source tells it */
    public static CloudEvent signed(String slug, String date, Period period) {
        ObjectNode data = data("""
                {"agreementId": "%s", "instrumentType": "mou", "title": {"en": "%s"},
                 "parties": ["org-hanoi", "org-region"]}""".formatted(entity("agreement", slug), slug));
        data.set("period", Json.mapper().valueToTree(period));
        return event(slug, "AgreementSigned", date, data);
    }

    public static CloudEvent amended(String id, String slug, String date, Period period) {
        ObjectNode data = data("{\"agreementId\": \"%s\"}".formatted(entity("agreement", slug)));
        data.putObject("changes").set("period", Json.mapper().valueToTree(period));
        return event(id, "AgreementAmended", date, data);
    }

    public static CloudEvent terminated(String id, String slug, String date, String effective) {
        ObjectNode data = data("{\"agreementId\": \"%s\"}".formatted(entity("agreement", slug)));
        data.set("effective", Json.mapper().valueToTree(FuzzyDate.ofStated(effective)));
        return event(id, "AgreementTerminated", date, data);
    }

    public static CloudEvent task(String slug, String date) {
        return event(slug, "TaskAssigned", date, """
                {"taskId": "%s", "assignedBy": {"kind": "person", "nameAsReported": "Duong Duc Tuan"},
                 "assigneeIds": ["org-hanoi-water"], "text": {"en": "Advise."}}""".formatted(entity("task", slug)));
    }

    public static CloudEvent commitment(String slug, String date) {
        return event(slug, "CommitmentMade", date, """
                {"commitmentId": "%s", "commitmentKind": "pledge", "strength": "firm",
                 "obligorIds": ["org-hanoi"]}""".formatted(entity("commitment", slug)));
    }

    /** @param target id of the task or commitment */
    public static CloudEvent followUp(String id, String target, String status, String date) {
        return event(id, "FollowUpRecorded", date, """
                {"targetId": "%s", "status": "%s"}""".formatted(target, status));
    }

    public static CloudEvent visit(String slug, String date) {
        return event(slug, "VisitConducted", date, """
                {"visitId": "%s", "direction": {"from": "vn-hn", "to": "fr"},
                 "place": {"placeId": "fr", "name": {"en": "France"}, "precision": "country"}}""".formatted(entity("visit", slug)));
    }

    public static CloudEvent meeting(String slug, String date) {
        return event(slug, "MeetingHeld", date, """
                {"meetingId": "%s", "meetingKind": "bilateral-talks", "participantsComplete": false, "participants": [
                    {"actorId": "person-hai", "kind": "person", "nameAsReported": "Hoang Trung Hai"}]}""".formatted(entity("meeting", slug)));
    }

    /**
     * A meeting with a code that is too long for an index. The ingest service refuses it, but others may write to the
     * topic.
     */
    public static CloudEvent meetingRefusedByTheStore(String slug, String date) {
        String noise = new Random(1)
                .ints(12_000, 0, 36)
                .mapToObj(digit -> Integer.toString(digit, 36))
                .collect(Collectors.joining());
        return touching(meeting(slug, date), "x-" + noise);
    }

    /** What the source itself says. */
    public static CloudEvent narration(String slug, String date) {
        return event(slug, "StatementMade", date, """
                {"statementId": "%s", "statementKind": "assessment", "text": {"en": "It helped."},
                 "speaker": {"kind": "source", "sourceId": "src-000"}}""".formatted(entity("statement", slug)));
    }

    /** The event during which it happened, whose date it follows. */
    public static CloudEvent during(String parent, CloudEvent event) {
        ObjectNode document = event.document().deepCopy();
        ObjectNode data = (ObjectNode) document.get("data");
        data.put("partOf", parent);
        FuzzyDate own = Json.mapper().convertValue(data.get("occurred"), FuzzyDate.class);
        data.set("occurred", Json.mapper().valueToTree(own.inheriting(parent, Inheritance.WITHIN)));
        return new CloudEvent(document);
    }

    /** The event touching fields of cooperation. */
    public static CloudEvent touching(CloudEvent event, String... fields) {
        ObjectNode document = event.document().deepCopy();
        ((ObjectNode) document.get("data")).set("fields", Json.mapper().valueToTree(fields));
        return new CloudEvent(document);
    }

    /** The event with something due on a date. */
    public static CloudEvent due(CloudEvent event, String date) {
        ObjectNode document = event.document().deepCopy();
        ((ObjectNode) document.get("data")).set("due", Json.mapper().valueToTree(FuzzyDate.ofStated(date)));
        return new CloudEvent(document);
    }

    public static CloudEvent redated(CloudEvent event, String date) {
        ObjectNode patch = Json.mapper().createObjectNode();
        patch.set("occurred", Json.mapper().valueToTree(FuzzyDate.ofStated(date)));
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("correctsEventId", event.id())
                .put("correctsType", event.type())
                .put("reason", "dating");
        data.set("patch", patch);
        data.put("propagates", true);
        return event(event.id() + "-correction", "EventCorrected", data);
    }

    public static CloudEvent retracted(CloudEvent event) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("retractsEventId", event.id()).put("reason", "duplicate");
        return event(event.id() + "-retraction", "EventRetracted", data);
    }

    /** A period as a source tells it: a year from its first to its last day. */
    public static Period period(String edtf) {
        FuzzyDate bounds = FuzzyDate.ofStated(edtf);
        LocalDate earliest = bounds.earliest();
        LocalDate latest = bounds.latest();
        var precision = edtf.length() == "2018/2021".length() ? DatePrecision.YEAR : DatePrecision.DAY;
        return new Period(edtf, earliest, latest, true, precision, precision, null, null);
    }

    public static String entity(String kind, String slug) {
        return STREAM + "." + kind + "." + slug;
    }

    /** An event of any type. */
    public static CloudEvent event(String id, String name, String date, String json) {
        return event(id, name, date, data(json));
    }

    private static CloudEvent event(String id, String name, String date, ObjectNode data) {
        data.set("occurred", Json.mapper().valueToTree(FuzzyDate.ofStated(date)));
        data.set("sources", data("{\"sources\": [{\"sourceId\": \"src-000\"}]}").get("sources"));
        return event(id, name, data);
    }

    private static CloudEvent event(String id, String name, ObjectNode data) {
        data.put("partnershipId", STREAM);
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0").put("id", id).put("source", SOURCE).put("subject", STREAM);
        document.put("type", "io.entente." + name + ".v1");
        document.set("data", data);
        return new CloudEvent(document);
    }

    private static ObjectNode data(String json) {
        try {
            JsonNode tree = Json.mapper().readTree(json);
            return (ObjectNode) tree;
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
