package io.entente.query.readmodel.network;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.query.readmodel.sides.Seat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which organisations met each other at one meeting: those for whom participants sat opposite each other. */
final class MetPairs {

    /** A conference with hundreds of guests would tie all of them to each other; so many participants are regarded. */
    static final int PARTICIPANTS_MAX = 20;

    private MetPairs() {}

    /** Each pair once, in the order of the alphabet. */
    static Set<List<String>> at(List<Participant> participants) {
        List<Seat> seats =
                participants.stream().limit(PARTICIPANTS_MAX).map(Seat::new).toList();
        var pairs = new LinkedHashSet<List<String>>();
        for (Seat one : seats) {
            for (Seat other : seats) {
                if (one.isOpposite(other)) {
                    pair(one, other).forEach(pairs::add);
                }
            }
        }
        return pairs;
    }

    private static Stream<List<String>> pair(Seat one, Seat other) {
        List<String> both = Stream.of(one, other)
                .flatMap(seat -> seat.principal().stream())
                .map(ActorId::value)
                .distinct()
                .sorted()
                .toList();
        return both.size() == 2 ? Stream.of(both) : Stream.empty();
    }
}
