package io.entente.query.replay;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.history.RandomCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Many streams of events of every type, corrected, retracted and repeated, in an order in which they may come. */
public final class RandomStreams {

    private RandomStreams() {}

    public static List<CloudEvent> of(long seed, int streams, int eventsEach) {
        var random = new Random(seed);
        var open = new ArrayList<List<CloudEvent>>();
        for (int number = 0; number < streams; number++) {
            open.add(new ArrayList<>(ofPartnership(random, number, eventsEach)));
        }
        var events = new ArrayList<CloudEvent>();
        while (!open.isEmpty()) {
            List<CloudEvent> stream = open.get(random.nextInt(open.size()));
            events.add(stream.remove(0));
            open.removeIf(List::isEmpty);
        }
        return events;
    }

    private static List<CloudEvent> ofPartnership(Random random, int number, int count) {
        String place = "fr-" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        return RandomCatalogue.ofOneStream(random, count).stream()
                .map(event ->
                        CloudEventCodec.structured(new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8)
                                .replace("fr-idf~", place + "~")
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
