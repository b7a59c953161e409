package io.entente.query.readmodel.involvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.common.event.LangMap;
import io.entente.common.event.Participant;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.naming.Titles;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one actor does in an event, as the event tells it.
 *
 * @param parts all parts it has in the event, such as {@code speaker}
 * @param nameAsReported null when the event names only the id
 * @param title held at the time, as reported
 * @param titleKeys the title folded, in every language: by them titles and recorded offices are compared
 * @param organisationId to which the title belongs
 * @param representing the party for which it acts
 * @param side at the table
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Member(
        List<String> parts,
        @Nullable String nameAsReported,
        @Nullable LangMap title,
        @Nullable List<String> titleKeys,
        @Nullable String organisationId,
        @Nullable String representing,
        @Nullable String side) {

    static Member of(Collection<Part> parts, @Nullable Participant as) {
        List<String> words = parts.stream().map(Part::word).toList();
        return as == null
                ? new Member(words, null, null, null, null, null, null)
                : new Member(
                        words,
                        as.nameAsReported(),
                        as.role() == null ? null : Texts.orNull(as.role()),
                        List.copyOf(Titles.keys(as.role())),
                        Objects.toString(as.organisationId(), null),
                        Objects.toString(as.representing(), null),
                        as.side());
    }
}
