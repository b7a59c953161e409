package io.entente.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.date.LabelLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 writes it, with every fault found at once. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<Fault> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, errors);
    }

    /** The same problem, naming the request in which it occurred. */
    public Problem at(String requestInstance) {
        return new Problem(type, title, status, detail, requestInstance, errors);
    }

    /**
     * The same problem for readers of another language: what holds for every problem of its type is translated; what was
     * found in this one request stays English, in brackets behind what can be done about it.
     */
    public Problem in(LabelLanguage language) {
        return language == LabelLanguage.EN
                ? this
                : ProblemType.ofUri(type).map(known -> in(known, language)).orElse(this);
    }

    /** The languages of its texts, as {@code Content-Language} lists them, once it is {@link #in} the given one. */
    public String languages(LabelLanguage language) {
        boolean isAllInIt = language == LabelLanguage.EN || (errors.isEmpty() && saysNothingOfItsOwn(language));
        return isAllInIt ? language.tag() : language.tag() + ", " + LabelLanguage.EN.tag();
    }

    private boolean saysNothingOfItsOwn(LabelLanguage language) {
        return ProblemType.ofUri(type).stream()
                .anyMatch(known -> known.wayOut(language).equals(detail));
    }

    private Problem in(ProblemType known, LabelLanguage language) {
        String wayOut = known.wayOut(language);
        String translated = detail.equals(known.wayOut()) ? wayOut : wayOut + " (" + detail + ")";
        return new Problem(type, known.title(language), status, translated, instance, errors);
    }
}
