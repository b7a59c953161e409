package io.entente.query.readmodel.involvement;

import java.util.Locale;

/** What an actor does in an event, or what the event is to it. */
enum Part {
    PARTICIPANT,
    HEAD,
    DELEGATE,
    HOST,
    VISITOR,
    OPERATOR,
    SPEAKER,
    SIGNATORY,
    PROMISER,
    DECLARER,
    ASSIGNER,
    REPORTER,
    PARTY,
    FUNDER,
    RECIPIENT,
    PROGRAMME_ORGANISATION,
    OBLIGOR,
    BENEFICIARY,
    CONCURRING,
    ASSIGNEE,
    REPORTED_TO,
    DECLARED_FOR,
    MEMBER,
    NETWORK,
    /** The organisation to which the title of somebody belongs who acts in the event. */
    AFFILIATION,
    /** The party for which somebody acts in the event. */
    REPRESENTED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
