package io.entente.query.readmodel.quality;

import io.entente.query.projection.Row;
import java.util.Optional;

/** A fact of a stream that a rule asks for. It is stored as long as it breaks the rule. */
sealed interface QualityRow extends Row
        permits BrokenRow, HappeningRow, AnniversaryBaseRow, EntityRow, StatusesRow, MembershipRow {

    Optional<Breach> breach();
}
