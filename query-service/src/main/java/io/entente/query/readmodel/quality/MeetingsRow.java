package io.entente.query.readmodel.quality;

import io.entente.query.history.EventKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The meetings of the same participants in a year and around its turns: a bound on how many are compared.
 *
 * @param participants ids, or names as reported of those without one
 */
record MeetingsRow(SortedSet<String> participants, int year, List<MeetingReport> meetings) implements QualityRow {

    MeetingsRow {
        participants = Collections.unmodifiableSortedSet(participants);
        meetings = List.copyOf(meetings);
    }

    static MeetingsRow none(SortedSet<String> participants, int year) {
        return new MeetingsRow(participants, year, List.of());
    }

    @Override
    public String key() {
        return "meetings " + year + " " + String.join("|", participants);
    }

    MeetingsRow and(MeetingReport meeting) {
        return new MeetingsRow(
                participants,
                year,
                Stream.concat(meetings.stream(), Stream.of(meeting)).sorted().toList());
    }

    @Override
    public Optional<Breach> breach() {
        Set<MeetingReport> alike = alike();
        List<EventKey> events = alike.stream().map(MeetingReport::event).toList();
        return alike.stream().findFirst().map(first -> Breach.of(Rule.DUPLICATE_CANDIDATE, first.meetingId(), events));
    }

    private Set<MeetingReport> alike() {
        var alike = new LinkedHashSet<MeetingReport>();
        for (int i = 0; i < meetings.size(); i++) {
            for (MeetingReport later : near(i)) {
                if (later.from().getYear() == year && meetings.get(i).isOtherReportThan(later)) {
                    alike.add(meetings.get(i));
                    alike.add(later);
                }
            }
        }
        return alike;
    }

    private List<MeetingReport> near(int index) {
        MeetingReport meeting = meetings.get(index);
        var near = new ArrayList<MeetingReport>();
        for (MeetingReport later : meetings.subList(index + 1, meetings.size())) {
            if (!meeting.isNear(later)) {
                break;
            }
            near.add(later);
        }
        return near;
    }
}
