package io.entente.localstack.postgres;

import io.entente.localstack.LocalPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The role and the database every caller may count on. */
record Databases(DataSource superuser) {

    void createMissing() throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            createUnless(
                    connection,
                    "select 1 from pg_roles where rolname = '" + LocalPostgres.USERNAME + "'",
                    "create role " + LocalPostgres.USERNAME + " login createdb");
            createUnless(
                    connection,
                    "select 1 from pg_database where datname = '" + LocalPostgres.DATABASE + "'",
                    "create database " + LocalPostgres.DATABASE + " owner " + LocalPostgres.USERNAME);
        }
    }

    private static void createUnless(Connection connection, String exists, String create) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean missing;
            try (var rows = statement.executeQuery(exists)) {
                missing = !rows.next();
            }
            if (missing) {
                statement.execute(create);
            }
        }
    }
}
