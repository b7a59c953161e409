package io.entente.query.projector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.history.RandomCatalogue;
import io.entente.query.history.RandomEvents;
import io.entente.query.projection.Fragile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes the events that clients post in a simulation: amended and repeated ones, and sometimes events on which a
 * projection fails, whose rows a store refuses, or that are not recordable.
 */
final class SimulatedStreams {

    /** The last one is not recordable. */
    private static final List<String> WORDS =
            List.of(Fragile.POISON, Fragile.POISON, Fragile.UNSTORABLE, Fragile.UNSTORABLE, Fragile.UNSTORABLE, "\0");

    private final Random random;

    private SimulatedStreams(Random random) {
        this.random = random;
    }

    /** Events of few types with many amendments, which are cheap to fold. */
    static List<List<CloudEvent>> ofFewTypes(Random random) {
        var streams = new ArrayList<List<CloudEvent>>();
        for (String subject : List.of("fr-idf~vn-hn", "la-vt~vn-hn", "jp-13~vn-hn")) {
            streams.add(
                    new SimulatedStreams(random).spoilt(RandomEvents.ofStream(random, subject, random.nextInt(12))));
        }
        return streams;
    }

    /** Events of all types, with ids that only this seed uses. */
    static List<List<CloudEvent>> ofEveryType(Random random, long seed) {
        var streams = new ArrayList<List<CloudEvent>>();
        for (int number = 0; number < 4; number++) {
            List<CloudEvent> events = RandomCatalogue.ofOneStream(random, 1 + random.nextInt(10));
            String own = Long.toString(seed, Character.MAX_RADIX).replace("-", "n") + number;
            streams.add(new SimulatedStreams(random)
                    .spoilt(events.stream()
                            .map(event -> ofOwnStream(event, own))
                            .toList()));
        }
        return streams;
    }

    private static CloudEvent ofOwnStream(CloudEvent event, String own) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8);
        String subject = event.subject();
        String renamed = subject.contains("~") ? subject.replace("fr-idf~", "fr-" + own + "~") : subject + "-" + own;
        return CloudEventCodec.structured(json.replace(subject, renamed).getBytes(StandardCharsets.UTF_8));
    }

    private List<CloudEvent> spoilt(List<CloudEvent> stream) {
        return stream.stream()
                .map(event -> random.nextInt(10) == 0 ? spoilt(event, stream) : event)
                .toList();
    }

    private CloudEvent spoilt(CloudEvent event, List<CloudEvent> stream) {
        ObjectNode document = event.document().deepCopy();
        String any = WORDS.get(random.nextInt(WORDS.size()));
        String word = any.equals(Fragile.POISON) && isCurable(event, stream) ? Fragile.UNSTORABLE : any;
        JsonNode data = document.get("data").has("patch") ? document.at("/data/patch") : document.get("data");
        for (String wording : List.of("text", "summary")) {
            if (data.get(wording) instanceof ObjectNode texts) {
                texts.put("en", word);
            }
        }
        return new CloudEvent(document);
    }

    /**
     * Whether a later amendment may remove the cause of a projection's failure. When both are in one batch the failure
     * is not seen (ADR 19, drawbacks), so it depends on the batch whether the event is parked.
     */
    private static boolean isCurable(CloudEvent event, List<CloudEvent> stream) {
        List<String> names = List.of(event.id(), target(event));
        return stream.stream()
                .anyMatch(other -> !other.equals(event) && isAmending(other) && names.contains(target(other)));
    }

    private static boolean isAmending(CloudEvent event) {
        return !target(event).isEmpty();
    }

    /** The id of the event that it amends; empty when it amends none. */
    private static String target(CloudEvent event) {
        JsonNode data = event.data();
        return data.path(data.has("correctsEventId") ? "correctsEventId" : "retractsEventId")
                .asText("");
    }
}
