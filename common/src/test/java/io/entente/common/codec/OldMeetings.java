package io.entente.common.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Two shapes that a meeting could have had before version 1.
 *
 * <p>The oldest named people by plain strings; the next had a month as a plain string for a date.
 */
final class OldMeetings {

    static final Upcasters UPCASTERS = new Upcasters(List.of(new NamesToParticipants(), new MonthToDate()));

    private OldMeetings() {}

    private record NamesToParticipants() implements Upcaster {

        @Override
        public String from() {
            return "io.entente.Meeting.v1";
        }

        @Override
        public String to() {
            return "io.entente.MeetingHeld.v0";
        }

        @Override
        public ObjectNode upcast(ObjectNode data) {
            var names = data.remove("people");
            var participants = data.putArray("participants");
            names.forEach(name -> participants.addObject().put("kind", "person").set("nameAsReported", name));
            return data.put("participantsComplete", false);
        }
    }

    private record MonthToDate() implements Upcaster {

        @Override
        public String from() {
            return "io.entente.MeetingHeld.v0";
        }

        @Override
        public String to() {
            return "io.entente.MeetingHeld.v1";
        }

        @Override
        public ObjectNode upcast(ObjectNode data) {
            String month = data.remove("month").asText();
            data.putObject("occurred")
                    .put("edtf", month)
                    .put("asStated", month)
                    .put("precision", "month")
                    .put("basis", "stated")
                    .put("confidence", "high");
            return data;
        }
    }
}
