package io.entente.query.projector;

import java.time.Instant;
import java.util.Map;

/** A projector's status in each of its states, for tests of who reads it. */
public final class ProjectorStates {

    private ProjectorStates() {}

    public static ProjectorStatus starting() {
        return new ProjectorStatus();
    }

    public static ProjectorStatus running(Map<Integer, Long> gaps) {
        var status = new ProjectorStatus();
        status.running(gaps);
        return status;
    }

    public static ProjectorStatus failing(Instant since) {
        var status = new ProjectorStatus();
        status.failing("no broker", since);
        return status;
    }

    public static ProjectorStatus replaced(Instant since) {
        var status = new ProjectorStatus();
        status.running(Map.of(0, 3L));
        status.replaced("another log", since);
        return status;
    }

    public static ProjectorStatus alarm(Instant since) {
        var status = new ProjectorStatus();
        status.alarm("events were deleted", since);
        return status;
    }
}
