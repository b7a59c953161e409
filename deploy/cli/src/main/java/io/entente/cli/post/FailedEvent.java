package io.entente.cli.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.service.IngestService.Refusal;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event that was not taken, and why.
 *
 * @param number its place in the file, from 1
 */
record FailedEvent(long number, JsonNode event, int status, Refusal why) {

    /** For people, one line for the event and one per fault. */
    List<String> lines() {
        String head =
                "failed #" + number + " " + event.path("id").asText("(no id)") + ": " + status + " " + why.title();
        Stream<String> details = why.faults().isEmpty()
                ? Stream.ofNullable(why.detail())
                : why.faults().stream().map(fault -> fault.pointer() + " " + fault.code() + ": " + fault.detail());
        return Stream.concat(Stream.of(head), details.map(detail -> "    " + detail))
                .map(Terminal::printable)
                .toList();
    }
}
