package io.entente.common.schema;

import io.entente.common.event.Identity;
import java.util.Map;
import java.util.stream.Stream;

/** An event stands in the stream of what it is about, and names only things of that stream as its own. */
final class IdentityRules {

    private static final Map<String, String> REFERENCES_WITHIN_THE_STREAM =
            Map.of("AgreementSigned", "supersedes", "FundingCommitted", "programmeId");

    private IdentityRules() {}

    static void subjectIsTheStream(PostedEvent event, Findings findings) {
        for (String member : Identity.STREAM_IDS) {
            String id = event.text("/" + member);
            if (id != null && !id.equals(event.subject())) {
                findings.add("/subject", "subject-mismatch", "subject must equal data." + member + ", '" + id + "'");
            }
        }
    }

    static void entityIdsLieBelowThePartnership(PostedEvent event, Findings findings) {
        String partnershipId = event.text("/partnershipId");
        if (partnershipId == null) {
            return;
        }
        Stream.concat(
                        Identity.idsBelowThePartnership(event.name()).stream(),
                        Stream.ofNullable(REFERENCES_WITHIN_THE_STREAM.get(event.name())))
                .forEach(member -> {
                    String id = event.text("/" + member);
                    if (id != null && !id.startsWith(partnershipId + ".")) {
                        findings.addInData(
                                "/" + member, "not-below-partnership", "must start with '" + partnershipId + ".'");
                    }
                });
    }

    static void nothingSupersedesItself(PostedEvent event, Findings findings) {
        String superseded = event.text("/supersedes");
        if (superseded != null && superseded.equals(event.text("/agreementId"))) {
            findings.addInData("/supersedes", "supersedes-itself", "an agreement cannot take its own place");
        }
    }
}
