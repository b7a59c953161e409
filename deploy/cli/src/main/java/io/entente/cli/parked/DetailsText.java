package io.entente.cli.parked;

import io.entente.cli.parked.ParkedDetails.Content;
import io.entente.cli.parked.ParkedSummary.Resolution;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parked event in words: what is known of it first, then the record as it lies in the log, then what failed. */
record DetailsText(Terminal terminal) {

    private static final String TAB = "    ";

    void show(ParkedDetails details) {
        ParkedSummary summary = details.summary();
        heading("Parked event " + summary.parkedEventId() + ", "
                + (summary.resolution() == null
                        ? "unresolved"
                        : summary.resolution().kind()));
        fact("reason", summary.reason());
        fact("detail", summary.detail());
        fact("event", orUntold(summary.event()));
        fact("stream", orUntold(summary.streamId()));
        fact(
                "record",
                summary.position().topic() + ":" + summary.position().partition() + ":"
                        + summary.position().offset() + " of " + Figures.at(details.recordedAt()));
        fact("parked", Figures.at(summary.parkedAt()) + " in generation " + summary.generation());
        fact("announced", details.announcedAt() == null ? "not yet" : Figures.at(details.announcedAt()));
        resolution(summary.resolution());
        content("Key", details.key());
        details.headers().forEach(header -> content("Header " + header.name(), header.value()));
        content("Value", details.value());
        if (details.stack() != null) {
            heading("Stack");
            lines(details.stack().lines().toList());
        }
    }

    private void resolution(@Nullable Resolution resolution) {
        if (resolution != null) {
            String because = resolution.reason() == null ? "" : ": " + resolution.reason();
            fact(resolution.kind(), Figures.at(resolution.at()) + " by " + resolution.by() + because);
        }
    }

    private void content(String what, @Nullable Content content) {
        if (content == null) {
            heading(what + ": none");
            return;
        }
        byte[] bytes = content.bytes();
        heading(what + ", " + Figures.bytes(bytes.length));
        lines(ReadableBytes.lines(bytes));
    }

    private void heading(String text) {
        terminal.heading(Terminal.printable(text));
    }

    private void fact(String what, String text) {
        terminal.line(String.format("  %-11s%s", what, Terminal.printable(text)));
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> terminal.line("  " + Terminal.printable(line.replace("\t", TAB))));
    }

    private static String orUntold(@Nullable String text) {
        return text == null || text.isEmpty() ? "the record does not tell" : text;
    }
}
