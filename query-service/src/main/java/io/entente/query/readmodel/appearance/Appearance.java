package io.entente.query.readmodel.appearance;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.involvement.Member;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One actor in one event, as readers get it.
 *
 * @param type of the event
 * @param parts all parts that the actor has in it, such as {@code speaker} or {@code obligor}
 * @param nameAsReported null when the event names only the id
 * @param title held at the time, as reported
 * @param organisationId to which the title belongs
 * @param representing the party for which the actor acts
 * @param side at the table: a place code of the partnership, or third-party
 */
public record Appearance(
        String actorId,
        String partnershipId,
        String type,
        List<String> parts,
        @Nullable String nameAsReported,
        @Nullable LangMap title,
        @Nullable String organisationId,
        @Nullable String representing,
        @Nullable String side,
        ShownDate occurred,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static Appearance of(String actorId, AppearanceEntity row, LabelLanguage language) {
        Member member = Objects.requireNonNull(row.parts.get(actorId));
        return new Appearance(
                actorId,
                row.streamId,
                row.type,
                member.parts(),
                member.nameAsReported(),
                member.title(),
                member.organisationId(),
                member.representing(),
                member.side(),
                row.occurred.shown(language),
                row.eventIds,
                row.sources);
    }
}
