package io.entente.query.projector;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.entente.query.Migrations;
import io.entente.testkit.TestDatabase;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A test database as it is after the start of the service, with the same kind of connection pool. */
public final class LedgerDatabase implements AutoCloseable {

    /** Few, so that a test notices lost connections. */
    static final int CONNECTIONS_MAX = 3;

    private final Connection direct;
    private final AgroalDataSource pool;

    private LedgerDatabase(Connection direct, AgroalDataSource pool) {
        this.direct = direct;
        this.pool = pool;
    }

    public static LedgerDatabase create() {
        TestDatabase database = TestStack.shared().newDatabase();
        migrate(database);
        var config = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS_MAX)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.username()))
                                .credential(new SimplePassword(database.password()))
                                .jdbcProperty("reWriteBatchedInserts", "true")));
        try {
            return new LedgerDatabase(database.connect(), AgroalDataSource.from(config));
        } catch (SQLException refused) {
            throw new IllegalStateException("no connections to " + database.jdbcUrl(), refused);
        }
    }

    private static void migrate(TestDatabase database) {
        try (Connection connection = database.connect()) {
            Migrations.run(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException("the migrations of the service fail", refused);
        }
    }

    public DataSource pool() {
        return pool;
    }

    /** Runs SQL without the pool, with auto-commit. */
    Connection direct() {
        return direct;
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = direct.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each as its columns joined by spaces. */
    public List<String> rows(String sql) throws SQLException {
        try (Statement statement = direct.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        direct.close();
        pool.close();
    }
}
