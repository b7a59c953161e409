package io.entente.ingest.publishing;

import java.util.Map;

/** What the last look at the log found. */
public sealed interface LogState {

    /** Why records cannot be appended, or an empty text when they can. */
    String reason();

    /** The service has not seen the topic yet, or no longer. */
    record Unreachable(String reason) implements LogState {}

    /** The brokers answer, but the topic is not one to append to: an operator has to act. */
    record Unusable(String reason) implements LogState {}

    /** The topic is not the log that was seen first. This state lasts until the service is restarted. */
    record Replaced(LogReplacedException why) implements LogState {

        @Override
        public String reason() {
            return String.valueOf(why.getMessage());
        }
    }

    /**
     * Records can be appended.
     *
     * @param endAtFirstSight per partition, the offset after the last record when this instance first saw the topic; 0
     *     for a partition that held none
     */
    record Usable(Map<Integer, Long> endAtFirstSight) implements LogState {

        public Usable {
            endAtFirstSight = Map.copyOf(endAtFirstSight);
        }

        @Override
        public String reason() {
            return "";
        }
    }
}
