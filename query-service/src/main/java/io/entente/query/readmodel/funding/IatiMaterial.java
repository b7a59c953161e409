package io.entente.query.readmodel.funding;

import io.entente.common.event.ProgrammeOrganisation;
import io.entente.query.readmodel.selection.RowSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else is recorded of programmes, found with three queries, however many programmes there are. */
record IatiMaterial(
        Map<ProgrammeEntity.Key, List<FundingEntity>> moneyByProgramme,
        IatiOrganisations organisations,
        Map<String, List<AgreementDocumentEntity>> documentsByAgreement) {

    /** @param actors where the actors are found, as they are known now */
    static IatiMaterial of(RowSource rows, RowSource actors, List<ProgrammeEntity> programmes) {
        List<FundingEntity> money = Fundings.of(rows, programmes);
        List<String> agreements = programmes.stream()
                .map(programme -> programme.agreementId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new IatiMaterial(
                money.stream()
                        .filter(funding -> funding.programmeId != null)
                        .collect(Collectors.groupingBy(
                                funding -> new ProgrammeEntity.Key(funding.streamId, funding.programmeId))),
                IatiOrganisations.of(actors, actors(programmes, money)),
                documents(rows, agreements).stream().collect(Collectors.groupingBy(document -> document.agreementId)));
    }

    List<FundingEntity> money(ProgrammeEntity programme) {
        return moneyByProgramme.getOrDefault(
                new ProgrammeEntity.Key(programme.streamId, programme.programmeId), List.of());
    }

    List<AgreementDocumentEntity> documents(ProgrammeEntity programme) {
        return programme.agreementId == null
                ? List.of()
                : documentsByAgreement.getOrDefault(programme.agreementId, List.of());
    }

    static List<AgreementDocumentEntity> documents(RowSource rows, Collection<String> agreements) {
        return agreements.isEmpty()
                ? List.of()
                : rows.select(AgreementDocumentEntity.class, "agreement_document")
                        .whereOneOf("agreement_id", agreements)
                        .listBy("document_key");
    }

    private static List<String> actors(List<ProgrammeEntity> programmes, List<FundingEntity> money) {
        Stream<String> named = programmes.stream()
                .flatMap(programme -> programme.organisations.stream())
                .map(ProgrammeOrganisation::actorId)
                .map(Object::toString);
        Stream<String> paying = money.stream()
                .flatMap(funding -> Stream.concat(Stream.of(funding.funderId), Stream.ofNullable(funding.recipientId)));
        return Stream.concat(named, paying).toList();
    }
}
