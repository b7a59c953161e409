package io.entente.query.readmodel.search;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.LangMap;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.MentionedPlace;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.Place;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.query.readmodel.involvement.Involved;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the texts of an event, each once. */
final class Passages {

    private final Set<Passage> passages = new LinkedHashSet<>();

    private Passages() {}

    static List<Passage> of(PartnershipEvent event, Involved involved) {
        var texts = new Passages();
        texts.add(Passage.Kind.WORDING, event.wording());
        texts.addTitles(event);
        involved.names().forEach(name -> texts.add(Passage.Kind.NAME, name));
        texts.addPlace(involved.place());
        if (event instanceof StatementMade statement) {
            statement.mentionsPlaces().stream()
                    .map(MentionedPlace::name)
                    .forEach(name -> texts.add(Passage.Kind.NAME, name));
        }
        return List.copyOf(texts.passages);
    }

    static List<Passage> of(ActorRegistered actor) {
        var texts = new Passages();
        texts.add(Passage.Kind.NAME, actor.name());
        actor.aliases().forEach(alias -> texts.add(Passage.Kind.NAME, alias));
        return List.copyOf(texts.passages);
    }

    private void addTitles(PartnershipEvent event) {
        if (event instanceof AgreementSigned signed) {
            add(Passage.Kind.TITLE, signed.title());
            add(Passage.Kind.TITLE, signed.titleAsReported());
        } else if (event instanceof PartnershipEstablished established) {
            add(Passage.Kind.TITLE, established.name());
        } else if (event instanceof ProgrammeLaunched launched) {
            add(Passage.Kind.TITLE, launched.name());
        } else if (event instanceof MeetingHeld held) {
            held.topics().forEach(topic -> add(Passage.Kind.TITLE, topic));
        } else if (event instanceof SiteVisited visited) {
            add(Passage.Kind.NAME, visited.site().name());
            add(Passage.Kind.NAME, visited.site().nameAsReported());
        }
    }

    private void addPlace(@Nullable Place place) {
        if (place != null) {
            add(Passage.Kind.NAME, place.name());
            add(Passage.Kind.NAME, place.nameAsReported());
        }
    }

    private void add(Passage.Kind kind, LangMap texts) {
        texts.texts().forEach((lang, text) -> passages.add(new Passage(kind, lang, text)));
    }

    private void add(Passage.Kind kind, @Nullable String text) {
        if (text != null) {
            passages.add(new Passage(kind, null, text));
        }
    }
}
