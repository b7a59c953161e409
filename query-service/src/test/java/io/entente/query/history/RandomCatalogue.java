package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.EventRegistry;
import io.entente.common.codec.Json;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.event.AmendingEvent;
import io.entente.common.event.PartnershipEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Streams of events of every type of the catalogue: the golden events, varied until they have little in common with them.
 *
 * <p>Their ids come from small pools, so that they declare the same things twice, refer to what is not there yet, and
 * amend each other; a correction may say the same in another order.
 */
public final class RandomCatalogue {

    private static final Path GOLDEN = Path.of("../common/src/test/resources/golden");
    private static final EventDecoder DECODER = EventDecoder.current();
    private static final Map<String, ObjectNode> DATA_BY_TYPE = goldenData();
    private static final List<String> SOURCES = List.of("urn:entente:editor", "urn:entente:seed-import");

    /** A variation may leave out what an event cannot do without. */
    private static final int TRIES_MAX = 100;

    private final Random random;
    private final String subject;
    private final List<String> types;
    private final Variation variation;
    private final List<CloudEvent> events = new ArrayList<>();
    private final Deque<CloudEvent> next = new ArrayDeque<>();

    private RandomCatalogue(Random random, String subject, List<String> types) {
        this.random = random;
        this.subject = subject;
        this.types = types;
        this.variation = new Variation(random, subject, this::anyId);
    }

    /** Events of a partnership, an actor or a source, in log order. */
    public static List<CloudEvent> ofOneStream(Random random, int count) {
        RandomCatalogue stream =
                switch (random.nextInt(6)) {
                    case 0 -> new RandomCatalogue(random, "org-hanoi", types("ActorRegistered", "ActorRoleRecorded"));
                    case 1 -> new RandomCatalogue(random, "src-000", types("SourceRegistered"));
                    default -> new RandomCatalogue(random, "fr-idf~vn-hn", someOf(random, ofPartnerships()));
                };
        while (stream.events.size() < count) {
            stream.next.add(stream.any());
            stream.events.addAll(stream.next);
            stream.next.clear();
        }
        return stream.events;
    }

    private CloudEvent any() {
        return switch (random.nextInt(12)) {
            case 0 -> events.isEmpty() ? fact() : events.get(random.nextInt(events.size()));
            case 1, 2, 3, 4, 5 -> correction();
            case 6 -> retraction();
            default -> fact();
        };
    }

    private CloudEvent fact() {
        String type = types.get(random.nextInt(types.size()));
        return event(type, varied(type));
    }

    private ObjectNode varied(String type) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            ObjectNode data = variation.of(type, DATA_BY_TYPE.get(type));
            if (isComplete(type, data)) {
                return data;
            }
        }
        throw new IllegalStateException("no variation of " + type + " can be read");
    }

    private static boolean isComplete(String type, ObjectNode data) {
        try {
            DECODER.decode(type, data);
            return true;
        } catch (UndecodableEventException lacksSomething) {
            return false;
        }
    }

    private CloudEvent correction() {
        List<CloudEvent> facts = events.stream()
                .filter(event -> DATA_BY_TYPE.containsKey(event.type()))
                .toList();
        if (facts.isEmpty() || random.nextInt(12) == 0) {
            ObjectNode patch = Json.mapper().createObjectNode().put("note", "corrected");
            return correcting(anyId(), "io.entente.EventCorrected.v1", patch);
        }
        CloudEvent target = facts.get(random.nextInt(facts.size()));
        String type = target.type();
        ObjectNode original = (ObjectNode) target.data();
        if (random.nextInt(3) == 0) {
            next.add(correcting(target.id(), type, variation.withoutTexts(original)));
            return correcting(target.id(), type, variation.inAnotherOrder(original));
        }
        String id = random.nextInt(8) == 0 ? anyId() : target.id();
        return correcting(id, type, variation.patch(varied(type)));
    }

    private CloudEvent correcting(String id, String type, ObjectNode patch) {
        ObjectNode data = amendment("corrects", id).put("correctsType", type).put("reason", "dating");
        data.put("propagates", random.nextBoolean()).set("patch", patch);
        return event("io.entente.EventCorrected.v1", data);
    }

    private CloudEvent retraction() {
        return event(
                "io.entente.EventRetracted.v1", amendment("retracts", anyId()).put("reason", "duplicate"));
    }

    private ObjectNode amendment(String amends, String id) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put(amends + "EventId", id);
        if (subject.contains("~")) {
            data.put("partnershipId", subject);
        }
        if (random.nextInt(8) == 0) {
            data.put(amends + "Source", SOURCES.get(random.nextInt(SOURCES.size())));
        }
        return data;
    }

    /** Most of the time an event that is there or will be. */
    private String anyId() {
        return "e" + random.nextInt(events.size() + 6);
    }

    private CloudEvent event(String type, ObjectNode data) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0");
        document.put("id", random.nextInt(20) == 0 ? anyId() : "e" + (events.size() + next.size()));
        document.put("source", SOURCES.get(random.nextInt(10) == 0 ? 1 : 0));
        document.put("type", type).put("subject", subject);
        document.put("time", "2026-11-22T03:00:00Z");
        document.set("data", data);
        return new CloudEvent(document);
    }

    /** So few that they have to do with each other; of many histories all. */
    private static List<String> someOf(Random random, List<String> types) {
        var some = new ArrayList<>(types);
        Collections.shuffle(some, random);
        return some.subList(0, 2 + random.nextInt(5));
    }

    private static List<String> ofPartnerships() {
        return DATA_BY_TYPE.keySet().stream()
                .filter(type -> EventRegistry.current()
                        .recordOf(type)
                        .filter(PartnershipEvent.class::isAssignableFrom)
                        .isPresent())
                .toList();
    }

    private static List<String> types(String... names) {
        return List.of(names).stream().map(name -> "io.entente." + name + ".v1").toList();
    }

    private static Map<String, ObjectNode> goldenData() {
        var data = new TreeMap<String, ObjectNode>();
        for (String type : EventRegistry.current().types()) {
            if (!AmendingEvent.class.isAssignableFrom(
                    EventRegistry.current().recordOf(type).orElseThrow())) {
                data.put(type, golden(type));
            }
        }
        return data;
    }

    private static ObjectNode golden(String type) {
        Path file = GOLDEN.resolve(type.substring("io.entente.".length()) + ".json");
        try {
            return (ObjectNode) Json.mapper().readTree(Files.readAllBytes(file)).get("data");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the golden event " + file + " cannot be read", unreadable);
        }
    }
}
