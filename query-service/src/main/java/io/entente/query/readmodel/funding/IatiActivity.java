package io.entente.query.readmodel.funding;

import io.entente.common.event.LangMap;
import io.entente.query.readmodel.sector.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme in the terms of IATI 2.03.
 *
 * @param status code of the list ActivityStatus
 * @param dates never empty, as IATI wants it
 * @param participants never empty, as IATI wants it
 * @param location null when nobody knows the point
 * @param policyMarkers codes of the list PolicyMarker that the fields stand for
 * @param country ISO 3166-1; null when nobody knows where it takes place
 */
record IatiActivity(
        String id,
        LangMap title,
        LangMap description,
        String status,
        List<Day> dates,
        List<Participating> participants,
        @Nullable String country,
        @Nullable IatiLocation location,
        List<Share> sectors,
        List<String> targets,
        List<String> policyMarkers,
        List<Transaction> transactions,
        List<AgreementDocumentEntity> documents) {

    /**
     * A day that IATI wants where the source may tell less.
     *
     * @param type code of the list ActivityDateType
     * @param note what the source tells, when it is less than a day
     */
    record Day(String type, LocalDate day, @Nullable String note) {}

    /** An organisation; without an identifier or a type where nobody recorded them. */
    record Organisation(@Nullable String ref, @Nullable String type, LangMap name) {}

    /** @param role code of the list OrganisationRole */
    record Participating(Organisation organisation, String role) {}

    /**
     * Money whose amount is known.
     *
     * @param type code of the list TransactionType
     * @param note what the source tells of the day, when it is less than a day
     * @param financeType code of the list FinanceType; null when the source does not tell it
     */
    record Transaction(
            String ref,
            String type,
            LocalDate day,
            BigDecimal amount,
            String currency,
            LocalDate valueDate,
            @Nullable String note,
            Organisation provider,
            @Nullable Organisation receiver,
            @Nullable String financeType) {}
}
