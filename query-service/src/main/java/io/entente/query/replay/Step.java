package io.entente.query.replay;

import java.sql.SQLException;

/** What is done in one state of a rebuild, piece by piece. Each piece is one transaction, so that a kill costs one piece at most. */
interface Step extends AutoCloseable {

    /**
     * Claims a piece that nobody else is at and does it, or moves the rebuild on when all are done.
     *
     * @return false when there is nothing to do now
     */
    boolean work(Rebuild rebuild) throws SQLException;

    /** Gives back what was kept from one piece to the next. */
    @Override
    default void close() {}
}
