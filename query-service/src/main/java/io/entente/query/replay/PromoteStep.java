package io.entente.query.replay;

import io.entente.query.transaction.Transactions;
import java.sql.SQLException;
import java.util.Optional;

/** Promotes what is verified, when that is not left to an operator and nothing differs that should not. */
final class PromoteStep implements Step {

    private final Transactions transactions;
    private final Replay replay;

    PromoteStep(Transactions transactions, Replay replay) {
        this.transactions = transactions;
        this.replay = replay;
    }

    @Override
    public boolean work(Rebuild rebuild) throws SQLException {
        if (rebuild.promotion() != PromotionPolicy.WHEN_AS_EXPECTED) {
            return false;
        }
        Optional<Verification> last = transactions.call(connection -> Verifications.last(connection, rebuild.id()));
        if (last.isEmpty() || !last.get().asExpected()) {
            return false;
        }
        replay.promote(rebuild.generation(), "only tables of changed projections differ", OperationLog.SERVICE);
        return true;
    }
}
