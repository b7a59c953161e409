package io.entente.query.readmodel.quality;

import io.entente.common.event.MeetingHeld;
import io.entente.common.event.Participant;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.VisitConducted;
import io.entente.common.text.NameFolding;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One report of a meeting or visit whose day is known to {@value #SPAN_DAYS_MAX} days at least. Others may tell of the same
 * one, in this stream or another.
 *
 * @param about id of the meeting or visit
 * @param alike the same for all meetings of the same participants, and for all visits of the same people on the same way
 * @param document id of the document that it cites first: the one it was taken from
 */
record ReportRow(EventKey event, String about, String alike, LocalDate firstDay, LocalDate lastDay, String document)
        implements Row {

    static final int SPAN_DAYS_MAX = 31;

    /** Very many meet the same one. */
    private static final int PARTICIPANTS_MIN = 2;

    /** Empty when it names too few, or when nobody knows, to a month, when it was. */
    static Optional<ReportRow> of(EffectiveEvent<MeetingHeld> event) {
        SortedSet<String> participants = names(event.event().participants());
        return participants.size() < PARTICIPANTS_MIN
                ? Optional.empty()
                : dated(event, event.event().meetingId().value(), "met", participants);
    }

    /** Empty when it names nobody who travelled, or when nobody knows, to a month, when it was. */
    static Optional<ReportRow> ofVisit(EffectiveEvent<VisitConducted> event) {
        VisitConducted visit = event.event();
        SortedSet<String> travellers = names(Stream.concat(Stream.ofNullable(visit.head()), visit.delegation().stream())
                .toList());
        String way =
                "went " + visit.direction().from() + " " + visit.direction().to();
        return travellers.isEmpty()
                ? Optional.empty()
                : dated(event, visit.visitId().value(), way, travellers);
    }

    @Override
    public String key() {
        return event.toString();
    }

    private static Optional<ReportRow> dated(
            EffectiveEvent<? extends PartnershipEvent> event, String about, String what, SortedSet<String> who) {
        LocalDate first = event.event().occurred().earliest();
        LocalDate last = event.event().occurred().latest();
        if (first == null
                || last == null
                || last.isBefore(first)
                || ChronoUnit.DAYS.between(first, last) >= SPAN_DAYS_MAX) {
            return Optional.empty();
        }
        String document = event.event().sources().get(0).sourceId().value();
        return Optional.of(new ReportRow(event.key(), about, digest(what, who), first, last, document));
    }

    /** Ids, or names of those without one. */
    private static SortedSet<String> names(Collection<Participant> participants) {
        return participants.stream().flatMap(ReportRow::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> name(Participant participant) {
        return participant.actorId() != null
                ? Stream.of(participant.actorId().value())
                : Stream.ofNullable(participant.nameAsReported()).map(NameFolding::fold);
    }

    /** Short however many there are: an index takes no long text. */
    private static String digest(String what, SortedSet<String> who) {
        String all = what + "|" + String.join("|", who);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
