package io.entente.query.refold;

import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;

/** What somebody does to rows who has a console of PostgreSQL. */
@Singleton
public class HandMade {

    private final Transactions transactions;

    HandMade(@DataSource("rebuild") javax.sql.DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /** One agreement renamed, one entry of the timeline gone, one agreement invented. */
    public void damage(int generation, String stream) throws SQLException {
        String agreement = "g" + generation + ".agreement";
        execute("update " + agreement + " set title = '{\"en\": \"by hand\"}' where stream_id = '" + stream + "'");
        execute("delete from g" + generation + ".timeline where ctid in (select ctid from g" + generation
                + ".timeline where stream_id = '" + stream + "' and type = 'MeetingHeld' limit 1)");
        execute("create temporary table invented on commit drop as select * from " + agreement
                + " where stream_id = '" + stream + "' limit 1; update invented set agreement_id = 'invented';"
                + " insert into " + agreement + " select * from invented");
    }

    public void execute(String sql) throws SQLException {
        transactions.call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
