package io.entente.query.replay;

import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** What is to be told of what was done to generations. */
@ApplicationScoped
public class OperationReports {

    private final Transactions transactions;

    OperationReports(@DataSource("operators") javax.sql.DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /** The last ones, the newest first. */
    public List<OperationLog.Operation> last() throws SQLException {
        return transactions.call(OperationLog::last);
    }
}
