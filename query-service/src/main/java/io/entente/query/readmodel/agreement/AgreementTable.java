package io.entente.query.readmodel.agreement;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.InForce;
import io.entente.query.readmodel.inforce.Term;
import io.entente.query.readmodel.inforce.YearBounds;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a row of agreements fills its table. */
final class AgreementTable {

    static final ReadModelTable<AgreementRow> TABLE = DateColumns.add(
                    ReadModelTable.<AgreementRow>named("agreement", "agreement_id", AgreementTable.class),
                    "signed",
                    row -> row.signed().bounds())
            .text("instrument_type", AgreementRow::instrumentType)
            .json("title", AgreementRow::title)
            .text("title_as_reported", AgreementRow::titleAsReported)
            .json("signed", AgreementRow::signed)
            .json("term", AgreementRow::term)
            .text("possible", days(Certainty.POSSIBLE, YearBounds.INCLUSIVE))
            .text("certain", days(Certainty.CERTAIN, YearBounds.INCLUSIVE))
            .text("certain_strictly", days(Certainty.CERTAIN, YearBounds.STRICT))
            .date("ends_on", row -> endsOn(row.term()))
            .flag("end_known", row -> endsOn(row.term()) != null)
            .date("sort_end", row -> sortEnd(row.term()))
            .texts("parties", AgreementRow::parties)
            .texts("fields", AgreementRow::fields)
            .text("supersedes", AgreementRow::supersedes)
            .text("superseded_by", AgreementRow::supersededBy)
            .json("termination", AgreementRow::termination)
            .json("event_ids", AgreementRow::eventIds)
            .json("sources", AgreementRow::sources)
            .readIn("agreements")
            .unexplained("possible", "certain", "certain_strictly", "ends_on", "end_known", "sort_end")
            .explainedAs("term", "period", row -> row.term().lastPeriod())
            .explainedAs("termination", "terminated", AgreementRow::termination)
            .build();

    private AgreementTable() {}

    private static Function<AgreementRow, @Nullable String> days(Certainty certainty, YearBounds yearBounds) {
        return row -> new InForce(row.term(), yearBounds).atLeast(certainty).multirange();
    }

    private static @Nullable LocalDate endsOn(Term term) {
        return InForce.of(term).lastPossibleDay();
    }

    private static LocalDate sortEnd(Term term) {
        LocalDate end = endsOn(term);
        return end == null ? LocalDate.of(9999, 12, 31) : end;
    }
}
