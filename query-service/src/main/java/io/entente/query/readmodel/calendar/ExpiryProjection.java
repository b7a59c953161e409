package io.entente.query.readmodel.calendar;

import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.EntityId;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/**
 * One row per agreement with an end, those that were taken back included.
 *
 * <p>What refers to an agreement that nobody has signed yet waits here without a finding: the agreements themselves have it.
 */
@Singleton
final class ExpiryProjection implements Projection<ExpiryRow> {

    private static final ReadModelTable<ExpiryRow> TABLE = ReadModelTable.<ExpiryRow>named(
                    "calendar_expiry", "agreement_id", ExpiryProjection.class)
            .storing(row -> row.endsOn() != null)
            .json("title", ExpiryRow::title)
            .date("ends_on", ExpiryRow::endsOn)
            .flag("cancelled", ExpiryRow::isCancelled)
            .number("revision", ExpiryRow::revision)
            .readIn("calendar")
            .build();

    private final Handlers<ExpiryRow> handlers = Handlers.forRows(ExpiryRow.class)
            .on(
                    AgreementSigned.class,
                    (rows, signed) ->
                            tell(rows, signed.event().agreementId(), signed, row -> row.signedBy(signed.event())))
            .on(
                    AgreementAmended.class,
                    (rows, amended) ->
                            tell(rows, amended.event().agreementId(), amended, row -> row.amendedBy(amended.event())))
            .on(
                    AgreementTerminated.class,
                    (rows, end) -> tell(rows, end.event().agreementId(), end, row -> row.terminatedBy(end.event())))
            .onRetracted(ExpiryProjection::takeBack)
            .ignoringTheRest("no other event says when an agreement ends")
            .build();

    @Override
    public ReadModelTable<ExpiryRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<ExpiryRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    private static void takeBack(Rows<ExpiryRow> rows, EffectiveEvent<?> event) {
        if (event.event() instanceof AgreementSigned signed) {
            tell(rows, signed.agreementId(), event, row -> row.cancelledBy(signed));
        } else if (event.event() instanceof AgreementAmended amended) {
            tell(rows, amended.agreementId(), event, row -> row);
        } else if (event.event() instanceof AgreementTerminated terminated) {
            tell(rows, terminated.agreementId(), event, row -> row);
        }
    }

    private static void tell(
            Rows<ExpiryRow> rows, EntityId agreement, EffectiveEvent<?> event, UnaryOperator<ExpiryRow> change) {
        rows.putOrChange(
                ExpiryRow.unsigned(agreement.value()), row -> change.apply(row).mentionedBy(event));
    }
}
