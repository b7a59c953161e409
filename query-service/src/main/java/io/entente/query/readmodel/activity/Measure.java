package io.entente.query.readmodel.activity;

import java.util.Locale;
import java.util.Map;

/** What of a cell of the matrix is counted. */
enum Measure {
    EVENTS(""),
    MEETINGS("MeetingHeld"),
    PRIORITIES("PriorityDeclared"),
    STATEMENTS("StatementMade"),
    COMMITMENTS("CommitmentMade"),
    TASKS("TaskAssigned"),
    MEMBERSHIPS("MembershipStatusChanged");

    private final String type;

    Measure(String type) {
        this.type = type;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    long in(Map<String, Long> countsByType) {
        return this == EVENTS
                ? countsByType.values().stream().mapToLong(Long::longValue).sum()
                : countsByType.getOrDefault(type, 0L);
    }
}
