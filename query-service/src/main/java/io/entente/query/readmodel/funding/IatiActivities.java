package io.entente.query.readmodel.funding;

import io.entente.common.event.Money;
import io.entente.query.readmodel.funding.IatiActivity.Participating;
import io.entente.query.readmodel.funding.IatiActivity.Transaction;
import io.entente.query.readmodel.sector.Sectors;
import io.entente.query.readmodel.sector.Share;
import io.entente.query.readmodel.selection.RowSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programmes with all that IATI wants to know of them.
 *
 * <p>Left out are transactions whose amount or day is not known: IATI takes no unknown ones, and zero would be a lie. Which
 * programmes can be published is told by {@link ProgrammeRow#isIatiActivity}.
 */
record IatiActivities(RowSource rows, RowSource actors, LocalDate today) {

    private static final String COMMITMENT = "2";
    private static final String DISBURSEMENT = "3";
    private static final Map<String, String> FINANCE_TYPES = Map.of("grant", "110", "loan", "421");

    /** @param programmes that can be published */
    List<IatiActivity> of(List<ProgrammeEntity> programmes) {
        var material = IatiMaterial.of(rows, actors, programmes);
        return programmes.stream()
                .map(programme -> activity(programme, material))
                .toList();
    }

    private IatiActivity activity(ProgrammeEntity programme, IatiMaterial material) {
        IatiOrganisations organisations = material.organisations();
        return new IatiActivity(
                programme.programmeId,
                programme.name,
                Objects.requireNonNullElse(programme.wording, programme.name),
                IatiDates.status(programme.period, today),
                IatiDates.of(programme),
                participants(programme, organisations),
                programme.place == null ? null : programme.place.countryCode(),
                IatiLocation.of(programme.place),
                Share.equal(List.of(programme.crs)),
                List.of(programme.sdg),
                Sectors.policyMarkers(List.of(programme.fields)),
                material.money(programme).stream()
                        .flatMap(funding -> transactions(funding, organisations))
                        .toList(),
                material.documents(programme));
    }

    private static List<Participating> participants(ProgrammeEntity programme, IatiOrganisations organisations) {
        Stream<Participating> named = programme.organisations.stream()
                .flatMap(organisation -> IatiRoles.code(organisation.role())
                        .map(role -> new Participating(
                                organisations.get(organisation.actorId().value()), role))
                        .stream());
        Stream<Participating> funders = Stream.of(programme.funders)
                .map(funder -> new Participating(organisations.get(funder), IatiRoles.FUNDING));
        return Stream.concat(named, funders).distinct().toList();
    }

    private static Stream<Transaction> transactions(FundingEntity funding, IatiOrganisations organisations) {
        LocalDate promised =
                funding.money.valueDate() == null ? funding.committed.date().earliest() : funding.money.valueDate();
        String note = funding.money.valueDate() == null ? IatiDates.widened(funding.committed.date()) : null;
        Stream<Transaction> promise =
                transaction(funding, COMMITMENT, funding.money, promised, note, organisations).stream();
        Stream<Transaction> payments = funding.disbursements.stream()
                .flatMap(payment ->
                        transaction(funding, DISBURSEMENT, payment.money(), payment.valueDate(), null, organisations)
                                .stream());
        return Stream.concat(promise, payments);
    }

    private static List<Transaction> transaction(
            FundingEntity funding,
            String type,
            Money money,
            @Nullable LocalDate day,
            @Nullable String note,
            IatiOrganisations organisations) {
        BigDecimal amount = money.amount();
        String currency = money.currency();
        if (amount == null || currency == null || day == null) {
            return List.of();
        }
        return List.of(new Transaction(
                funding.fundingId,
                type,
                day,
                amount,
                currency,
                money.valueDate() == null ? day : money.valueDate(),
                note,
                organisations.get(funding.funderId),
                funding.recipientId == null ? null : organisations.get(funding.recipientId),
                funding.financeKind == null ? null : FINANCE_TYPES.get(funding.financeKind)));
    }
}
