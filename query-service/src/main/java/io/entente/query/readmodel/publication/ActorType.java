package io.entente.query.readmodel.publication;

import io.entente.common.vocabulary.Vocabularies;
import io.entente.common.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What schema.org calls an actor. */
final class ActorType {

    private static final String PERSON = "Person";
    private static final String PERSON_ID = "person-";
    private static final String ORGANIZATION = "Organization";

    /** Government, local government and other public sector, of the IATI list OrganisationType. */
    private static final Set<String> PUBLIC = Set.of("10", "11", "15");

    private static final Vocabulary ORGANISATION_TYPES = Vocabularies.load().get("organisation-type");

    private ActorType() {}

    static String of(PublishedActorEntity actor) {
        if (actor.kind.equals("person")) {
            return PERSON;
        }
        return iatiType(actor).filter(PUBLIC::contains).isPresent() ? "GovernmentOrganization" : ORGANIZATION;
    }

    /** Of an actor that nobody registered, the id alone tells. */
    static String ofUnregistered(String actorId) {
        return actorId.startsWith(PERSON_ID) ? PERSON : ORGANIZATION;
    }

    /** As registered, else as the vocabulary maps the kind of organisation. */
    private static Optional<String> iatiType(PublishedActorEntity actor) {
        return Optional.ofNullable(actor.iatiOrganisationType).or(() -> mapped(actor.organisationType));
    }

    private static Optional<String> mapped(@Nullable String organisationType) {
        return Optional.ofNullable(organisationType)
                .flatMap(ORGANISATION_TYPES::find)
                .map(concept -> concept.mappings().get("iati-organisation-type"));
    }
}
