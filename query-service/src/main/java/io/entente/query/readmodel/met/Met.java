package io.entente.query.readmodel.met;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.query.readmodel.sides.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who sat at a table for one organisation, or one unnamed group, with those who sat opposite. */
record Met(List<Seat> seats, List<Seat> opposite) {

    /** Everybody at a table who was met by anybody else, in the order of the source. Who has neither name nor organisation is nobody's. */
    static List<Met> at(List<Participant> participants) {
        List<Seat> seats = participants.stream().map(Seat::new).toList();
        Map<Object, List<Seat>> together = new LinkedHashMap<>();
        for (Seat seat : seats) {
            if (seat.organisation().isPresent() || seat.isUnnamedGroup()) {
                Object who = seat.organisation().isPresent() ? seat.organisation() : seat;
                together.computeIfAbsent(who, first -> new ArrayList<>()).add(seat);
            }
        }
        return together.values().stream()
                .map(group -> new Met(group, opposite(group, seats)))
                .filter(met -> !met.opposite.isEmpty())
                .toList();
    }

    @Nullable
    ActorId organisation() {
        return seats.get(0).organisation().orElse(null);
    }

    @Nullable
    String side() {
        return seats.stream()
                .flatMap(seat -> Stream.ofNullable(seat.side()))
                .findFirst()
                .orElse(null);
    }

    List<Participant> people() {
        return seats.stream().map(Seat::participant).toList();
    }

    List<String> by() {
        var ids = new LinkedHashSet<String>();
        for (Seat seat : opposite) {
            Participant participant = seat.participant();
            Stream.of(participant.actorId(), participant.organisationId(), participant.representing())
                    .flatMap(Stream::ofNullable)
                    .forEach(actor -> ids.add(actor.value()));
        }
        return List.copyOf(ids);
    }

    List<String> bySides() {
        var sides = new LinkedHashSet<String>();
        opposite.forEach(seat -> Stream.ofNullable(seat.side()).forEach(sides::add));
        return List.copyOf(sides);
    }

    private static List<Seat> opposite(List<Seat> group, List<Seat> all) {
        return all.stream()
                .filter(seat -> group.stream().allMatch(seat::isOpposite))
                .toList();
    }
}
