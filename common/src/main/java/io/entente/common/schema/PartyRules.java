package io.entente.common.schema;

/** Two sides are two. */
final class PartyRules {

    private PartyRules() {}

    static void partiesDiffer(PostedEvent event, Findings findings) {
        if (!event.name().equals("PartnershipEstablished")) {
            return;
        }
        var parties = event.data().path("parties");
        long actors = parties.valueStream()
                .map(party -> party.path("actorId"))
                .distinct()
                .count();
        if (parties.size() > 1 && actors < 2) {
            findings.addInData("/parties", "too-few-parties", "a partnership has at least two different parties");
        }
    }

    static void visitsGoElsewhere(PostedEvent event, Findings findings) {
        String to = event.text("/direction/to");
        if (to != null && to.equals(event.text("/direction/from"))) {
            findings.addInData("/direction/to", "same-place", "a visit leads to another place than it came from");
        }
    }
}
