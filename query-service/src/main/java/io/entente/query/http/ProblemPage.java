package io.entente.query.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.ProblemType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be said of a kind of error before it occurs, in one language. */
@JsonPropertyOrder({"type", "title", "status", "wayOut"})
record ProblemPage(String type, String title, int status, String wayOut) {

    static ProblemPage of(ProblemType type, LabelLanguage language) {
        return new ProblemPage(type.uri(), type.title(language), type.status(), type.wayOut(language));
    }

    /** One page; its texts are constants of the project and hold nothing to escape. */
    String html(LabelLanguage language) {
        return """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s</title></head>
            <body><h1>%2$s</h1><p>HTTP %3$d</p><p>%4$s</p><p><a href="/problems">%5$s</a></p></body>
            </html>
            """.formatted(language.tag(), title, status, wayOut, heading(language));
    }

    static String htmlList(Stream<ProblemPage> pages, LabelLanguage language) {
        return """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s</title></head>
            <body><h1>%2$s</h1><ul>
            %3$s
            </ul></body>
            </html>
            """.formatted(
                        language.tag(),
                        heading(language),
                        pages.map(ProblemPage::htmlItem).collect(Collectors.joining("\n")));
    }

    private String htmlItem() {
        return "<li><a href=\"%s\">%s</a> (%d)</li>".formatted(type, title, status);
    }

    private static String heading(LabelLanguage language) {
        return switch (language) {
            case EN -> "All problems";
            case FR -> "Tous les problèmes";
            case VI -> "Tất cả các sự cố";
        };
    }
}
