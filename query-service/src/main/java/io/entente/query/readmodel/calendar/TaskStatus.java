package io.entente.query.readmodel.calendar;

import biweekly.property.Status;

/** How calendar programs call the state of a task. */
final class TaskStatus {

    private TaskStatus() {}

    /** What nobody knows of any more is off; a state that the vocabulary does not know is still to be done. */
    static Status of(CalendarTaskEntity task) {
        return task.cancelled || task.status == null ? Status.cancelled() : of(task.status);
    }

    private static Status of(String status) {
        return switch (status) {
            // The library has another word, which RFC 5545 does not know.
            case "in-progress", "partly-fulfilled" -> new Status("IN-PROCESS");
            case "fulfilled" -> Status.completed();
            case "abandoned", "superseded" -> Status.cancelled();
            default -> Status.needsAction();
        };
    }
}
