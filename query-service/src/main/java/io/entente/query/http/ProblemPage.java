package io.entente.query.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.problem.ProblemType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be said of a kind of error before it occurs. */
@JsonPropertyOrder({"type", "title", "status", "wayOut"})
record ProblemPage(String type, String title, int status, String wayOut) {

    static ProblemPage of(ProblemType type) {
        return new ProblemPage(type.uri(), type.title(), type.status(), type.wayOut());
    }

    /** One page; its texts are constants of the source and hold nothing to escape. */
    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>Status %2$d</p><p>%3$s</p><p><a href="/problems">All problems</a></p></body>
                </html>
                """.formatted(title, status, wayOut);
    }

    static String htmlList(Stream<ProblemPage> pages) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Problems</title></head>
                <body><h1>Problems</h1><ul>
                %s
                </ul></body>
                </html>
                """.formatted(pages.map(ProblemPage::htmlItem).collect(Collectors.joining("\n")));
    }

    private String htmlItem() {
        return "<li><a href=\"%s\">%s</a> (%d)</li>".formatted(type, title, status);
    }
}
