package io.entente.query.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventRegistry;
import io.entente.common.codec.Json;
import io.entente.common.codec.Recordable;
import io.entente.common.event.Identity;
import io.entente.common.problem.Fault;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import io.entente.common.schema.EventValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Events of every type with values at the limits of their contract. They are made from the served JSON Schemas with
 * random members and items, and kept only if the ingest service would accept them.
 */
final class ExtremeEvents {

    static final EventContracts CONTRACTS = EventContracts.of(EventRegistry.current());

    private static final EventValidator DOOR = new EventValidator(CONTRACTS);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final int TRIES_MAX = 500;
    private static final int DEPTH_MAX = 12;

    private final Random random;
    private final ExtremeValues values;
    private final String partnership;
    private final String actor;
    private final String document;
    private final String source;
    private final List<CloudEvent> events = new ArrayList<>();

    ExtremeEvents(long seed) {
        this.random = new Random(seed);
        this.values = new ExtremeValues(random);
        String name = "s" + Long.toString(seed, 36).replace("-", "");
        // Short enough to add a kind and a slug.
        this.partnership = name + "~" + values.slug("b", 80);
        this.actor = values.slug("person-" + name, 200);
        this.document = values.slug("src-" + name, 200);
        this.source = random.nextBoolean() ? "urn:entente:test" : "urn:" + "é北".repeat(98);
    }

    /** One event of each type, then corrections of some of them and the retraction of one. */
    List<CloudEvent> all() {
        CONTRACTS.contracts().stream()
                .filter(contract -> !contract.name().equals("EventCorrected"))
                .forEach(this::add);
        EventContract correction = CONTRACTS.find("EventCorrected", "v1").orElseThrow();
        for (int i = 0; i < 8; i++) {
            add(correction);
        }
        return events;
    }

    private void add(EventContract contract) {
        List<Fault> faults = List.of();
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            CloudEvent event = event(contract);
            faults = faults(event);
            if (faults.isEmpty()) {
                events.add(event);
                return;
            }
        }
        throw new IllegalStateException("the contract refuses " + contract.name() + ": " + faults);
    }

    private static List<Fault> faults(CloudEvent event) {
        if (CloudEventCodec.encode(event).length > CloudEventCodec.EVENT_BYTES_MAX) {
            return List.of(new Fault("", "too-large", "more than the ingest service accepts"));
        }
        return Stream.of(
                        CloudEventCodec.faults(event.document()),
                        Recordable.faults(event.document()),
                        DOOR.faults(event, TODAY))
                .flatMap(List::stream)
                .toList();
    }

    private CloudEvent event(EventContract contract) {
        CloudEvent target = contract.name().startsWith("Event") ? values.oneOf(events) : null;
        String subject = target == null ? subject(contract) : target.subject();
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0");
        document.put("id", values.slug("E" + events.size() + "-", 200));
        document.put("source", source).put("type", contract.type()).put("subject", subject);
        document.put("extension", values.text(900)).put("number", Integer.MIN_VALUE);
        document.set("data", target == null ? object(contract.schema(), 0) : amendment(contract, target));
        return new CloudEvent(document);
    }

    private String subject(EventContract contract) {
        return switch (contract.name()) {
            case "ActorRegistered", "ActorRoleRecorded" -> actor;
            case "SourceRegistered" -> document;
            default -> partnership;
        };
    }

    private ObjectNode amendment(EventContract contract, CloudEvent target) {
        ObjectNode data = object(contract.schema(), 0);
        data.remove("partnershipId");
        if (target.subject().equals(partnership)) {
            data.put("partnershipId", partnership);
        }
        boolean corrects = contract.name().equals("EventCorrected");
        data.put(corrects ? "correctsEventId" : "retractsEventId", target.id());
        data.put(corrects ? "correctsSource" : "retractsSource", source);
        if (corrects) {
            EventContract corrected = CONTRACTS.find(target.type()).orElseThrow();
            ObjectNode patch = object(corrected.schema(), 0);
            patch.remove(Identity.unpatchable(corrected.name()));
            data.put("correctsType", target.type()).set("patch", patch);
        }
        return data;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = Json.mapper().createObjectNode();
        schema.path("properties").properties().forEach(member -> {
            boolean required = schema.path("required").valueStream().anyMatch(name -> name.asText()
                    .equals(member.getKey()));
            if (required || (depth < DEPTH_MAX && random.nextInt(5) > 0)) {
                object.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1));
            }
        });
        return object;
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return defined(name, schema.path("$ref").asText().replaceFirst(".*/", ""), depth);
        }
        if (schema.path("anyOf").isArray() && !schema.has("maxLength")) {
            return random.nextInt(8) == 0
                    ? Json.mapper().nullNode()
                    : value(name, schema.path("anyOf").get(0), depth);
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "boolean" -> Json.mapper().getNodeFactory().booleanNode(random.nextBoolean());
            case "integer" ->
                IntNode.valueOf(schema.path(random.nextBoolean() ? "minimum" : "maximum")
                        .asInt());
            case "number" -> DecimalNode.valueOf(values.number());
            default -> TextNode.valueOf(string(schema));
        };
    }

    private String string(JsonNode schema) {
        if (schema.has("enum")) {
            return values.oneOf(schema.path("enum").valueStream().toList()).asText();
        }
        return schema.has("anyOf")
                ? values.slug("x-", schema.path("maxLength").asInt())
                : values.text(schema.path("maxLength").asInt(4_000));
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = Json.mapper().createArrayNode();
        int size = Math.max(schema.path("minItems").asInt(), random.nextInt(4));
        for (int i = 0; i < size; i++) {
            array.add(value(name, schema.path("items"), depth));
        }
        return array;
    }

    private JsonNode defined(String name, String definition, int depth) {
        JsonNode schema = CONTRACTS.contracts().get(0).schema().at("/$defs/definitions.v1/$defs/" + definition);
        return switch (definition) {
            case "fuzzyDate" -> date();
            case "period" -> values.period();
            case "money" -> money();
            case "langMap" -> languages();
            case "headCount" -> object(schema, depth).put("known", true).put("min", 1_000_000_000);
            case "participant" -> participant(object(schema, depth));
            default ->
                schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("anyOf")
                        ? TextNode.valueOf(form(name, definition, schema))
                        : value(name, schema, depth);
        };
    }

    private ObjectNode date() {
        ObjectNode date = values.date().deepCopy();
        date.put("asStated", values.text(4_000)).put("statedEdtf", "../9999-12-31");
        date.putArray("evidence").add(values.text(4_000));
        return date;
    }

    private ObjectNode money() {
        ObjectNode money = Json.mapper().createObjectNode().put("known", true).put("currency", "VND");
        return money.put("amount", values.oneOf(List.of("999999999999999999.999999", "0.000001")))
                .put("valueDate", values.day());
    }

    private ObjectNode languages() {
        ObjectNode languages = Json.mapper().createObjectNode();
        languages.put(
                values.oneOf(List.of("en", "vi", "fr", "zh-" + "a1b2c3d4-".repeat(10) + "x")), values.text(4_000));
        return languages.put("und", values.text(50));
    }

    private static ObjectNode participant(ObjectNode participant) {
        participant.put("nameAsReported", "x");
        return switch (participant.path("kind").asText()) {
            case "person" -> participant.put("actorId", "person-x");
            case "source" -> participant.put("sourceId", "src-x");
            case "organisation" -> participant.put("actorId", "org-x");
            default -> participant;
        };
    }

    /** A random text that matches the definition. */
    private String form(String name, String definition, JsonNode schema) {
        return switch (definition) {
            case "partnershipId" -> partnership;
            case "entityId" -> values.slug(partnership + "." + "k".repeat(10) + ".", 200);
            case "actorId" -> name.equals("actorId") && random.nextBoolean() ? actor : actorId(name);
            case "sourceId" -> random.nextBoolean() ? document : values.slug("src-", 200);
            case "siteId" -> values.slug("site-", 200);
            case "placeId", "side", "slug" -> values.slug("p", 200);
            case "eventId" -> values.slug("E", 200);
            case "eventSource" -> source;
            case "eventType" -> "io.entente.MeetingHeld.v1";
            case "edtf" -> "0001/9999";
            case "date" -> values.day();
            case "language" -> "en-" + "a1b2c3d4-".repeat(10) + "x";
            case "countryCode" -> "VN";
            case "iso3166_2" -> "VN-HN00";
            case "wikidataId" -> "Q9" + values.characters("0123456789", random.nextInt(4_000));
            case "url" -> "https://x" + values.characters("abcdefghijklmnopqrstuvwxyz/?=&0123456789", 1_990);
            case "sha256" -> values.characters("0123456789abcdef", 64);
            case "mediaType" -> "a/" + values.characters("abcdefghijklmnopqrstuvwxyz0123456789", 4_000);
            case "iatiOrganisationType" -> "11";
            case "share" -> "1." + values.characters("0123456789", random.nextInt(4_000)) + "9%";
            case "amount" -> "999999999999999999.999999";
            default -> values.text(schema.path("maxLength").asInt());
        };
    }

    private String actorId(String name) {
        return values.slug(name.startsWith("person") ? "person-" : "org-", 200);
    }
}
