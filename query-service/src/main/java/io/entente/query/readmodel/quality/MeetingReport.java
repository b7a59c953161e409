package io.entente.query.readmodel.quality;

import io.entente.common.event.MeetingHeld;
import io.entente.common.event.Participant;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One report of a meeting whose day is known to {@value #SPAN_MAX} days at least. In the order of the days. */
record MeetingReport(EventKey event, String meetingId, LocalDate from, LocalDate to, Set<String> documents)
        implements Comparable<MeetingReport> {

    private static final int SPAN_MAX = 31;
    private static final int APART_MAX = 3;
    private static final Comparator<MeetingReport> BY_DAY = Comparator.comparing(MeetingReport::from)
            .thenComparing(report -> report.event().toString());

    /** Empty when nobody knows, to a month, when it was. */
    static Optional<MeetingReport> of(EffectiveEvent<MeetingHeld> event) {
        MeetingHeld held = event.event();
        LocalDate from = held.occurred().earliest();
        LocalDate to = held.occurred().latest();
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= SPAN_MAX) {
            return Optional.empty();
        }
        Set<String> documents = held.sources().stream()
                .map(source -> source.sourceId().value())
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new MeetingReport(event.key(), held.meetingId().value(), from, to, documents));
    }

    /** Who took part: two or more with an id or a name; empty when there are fewer, because many meet the same one. */
    static SortedSet<String> participants(MeetingHeld held) {
        SortedSet<String> participants = new TreeSet<>();
        for (Participant participant : held.participants()) {
            if (participant.actorId() != null) {
                participants.add(participant.actorId().value());
            } else if (participant.nameAsReported() != null) {
                participants.add(participant.nameAsReported());
            }
        }
        return participants.size() < 2 ? Collections.emptySortedSet() : participants;
    }

    /** The years in which a report near this one can begin. */
    IntStream years() {
        return IntStream.rangeClosed(from.getYear(), to.plusDays(APART_MAX).getYear());
    }

    /** Whether one that begins on the same day or later can be the same meeting. */
    boolean isNear(MeetingReport later) {
        return !later.from.isAfter(to.plusDays(APART_MAX));
    }

    /** Another meeting by its id, told by other documents. */
    boolean isOtherReportThan(MeetingReport other) {
        return !meetingId.equals(other.meetingId) && Collections.disjoint(documents, other.documents);
    }

    @Override
    public int compareTo(MeetingReport other) {
        return BY_DAY.compare(this, other);
    }
}
