package io.entente.query.replay;

import io.entente.query.projector.RefusedByStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** Writes that the database may refuse, each undone alone, so that the transaction goes on without it. */
record Attempt(Connection connection) {

    /** @return why the database refused it; empty when it is written */
    Optional<RefusedByStoreException> of(Runnable write) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            write.run();
            connection.releaseSavepoint(before);
            return Optional.empty();
        } catch (RefusedByStoreException refused) {
            connection.rollback(before);
            return Optional.of(refused);
        }
    }
}
