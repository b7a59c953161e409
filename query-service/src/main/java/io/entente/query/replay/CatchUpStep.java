package io.entente.query.replay;

import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Waits until the projectors have brought the generation about as far as the serving one. */
final class CatchUpStep implements Step {

    /** Events; what is left when it is compared is caught up with then. */
    private static final int CLOSE = 1_000;

    private final Transactions transactions;

    CatchUpStep(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean work(Rebuild rebuild) throws SQLException {
        return transactions.call(connection -> {
            Optional<Rebuild> locked = Rebuilds.lock(connection, rebuild.id());
            return locked.isPresent()
                    && locked.get().state() instanceof RebuildState.CatchingUp catchingUp
                    && isClose(connection, rebuild.generation())
                    && Rebuilds.move(connection, locked.get(), catchingUp.toVerifying(), null);
        });
    }

    private static boolean isClose(Connection connection, int generation) throws SQLException {
        String sql = "select coalesce(sum(greatest(serving.next_offset - coalesce(built.next_offset, 0), 0)), 0) < ?"
                + " from entente.checkpoint as serving left join entente.checkpoint as built"
                + " on built.generation = ? and built.partition = serving.partition"
                + " where serving.generation = (select number from entente.generation where state = 'serving')";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, CLOSE);
            select.setInt(2, generation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
