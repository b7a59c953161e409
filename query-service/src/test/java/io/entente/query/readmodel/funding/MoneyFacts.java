package io.entente.query.readmodel.funding;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.event;
import static io.entente.query.readmodel.Facts.touching;

import io.entente.common.codec.CloudEvent;

/** Programmes and their money, as short as they can be told. */
final class MoneyFacts {

    static final String PROGRAMME = entity("programme", "water");
    static final String UNKNOWN = "{\"known\": false}";

    private MoneyFacts() {}

    static CloudEvent launched(String date) {
        return launched(date, "funding", "environment", "urban-management");
    }

    /** @param role of the only organisation that is named */
    static CloudEvent launched(String date, String role, String... fields) {
        return touching(event("water", "ProgrammeLaunched", date, """
                {"programmeId": "%s", "name": {"fr": "Eau"},
                 "organisations": [{"actorId": "org-afd", "role": "%s"}]}""".formatted(PROGRAMME, role)), fields);
    }

    /** @param period as JSON */
    static CloudEvent funded(String slug, String date, String money, String period) {
        return event(slug, "FundingCommitted", date, """
                {"fundingId": "%s", "programmeId": "%s", "funderId": "org-afd", "money": %s, "period": %s}""".formatted(entity("funding", slug), PROGRAMME, money, period));
    }

    static CloudEvent paid(String id, String slug, String money, String valueDate) {
        return event(id, "FundingDisbursed", valueDate, """
                {"fundingId": "%s", "money": %s, "valueDate": "%s"}""".formatted(entity("funding", slug), money, valueDate));
    }

    static String euros(String amount) {
        return "{\"known\": true, \"amount\": \"%s\", \"currency\": \"EUR\"}".formatted(amount);
    }

    static String years(int first, int last) {
        return """
                {"edtf": "%1$d/%2$d", "earliest": "%1$d-01-01", "latest": "%2$d-12-31", "endInclusive": true}""".formatted(first, last);
    }
}
