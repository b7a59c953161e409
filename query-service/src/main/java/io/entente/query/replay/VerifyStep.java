package io.entente.query.replay;

import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Compares the generation with the serving one, one thread at a time. */
final class VerifyStep implements Step {

    /** Any number that nothing else in the database locks on together with that of a rebuild. */
    private static final int ADVISORY_LOCK = 0x76726679;

    private final Transactions transactions;
    private final Verifier verifier;

    VerifyStep(Transactions transactions, Verifier verifier) {
        this.transactions = transactions;
        this.verifier = verifier;
    }

    @Override
    public boolean work(Rebuild rebuild) throws SQLException {
        return transactions.call(claim -> isMine(claim, rebuild.id()) && verify(rebuild));
    }

    private boolean verify(Rebuild rebuild) throws SQLException {
        Verification verification = verifier.verify(rebuild.generation());
        return transactions.call(connection -> {
            Optional<Rebuild> locked = Rebuilds.lock(connection, rebuild.id());
            if (locked.isPresent() && locked.get().state() instanceof RebuildState.Verifying verifying) {
                Verifications.insert(connection, rebuild.id(), verification);
                Rebuilds.move(connection, locked.get(), verifying.toVerified(), null);
            }
            return true;
        });
    }

    /** For as long as the transaction lasts, which does nothing else. */
    private static boolean isMine(Connection connection, long rebuild) throws SQLException {
        String sql = "select pg_try_advisory_xact_lock(?, ?)";
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setInt(1, ADVISORY_LOCK);
            lock.setInt(2, (int) rebuild);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
