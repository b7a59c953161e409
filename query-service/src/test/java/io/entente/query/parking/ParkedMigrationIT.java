package io.entente.query.parking;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.SqlResource;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedMigrationIT {

    @Test
    void a_database_that_serves_already_shows_the_new_columns_under_the_stable_names() throws SQLException {
        try (Connection connection = TestStack.shared().newDatabase().connect();
                Statement statement = connection.createStatement()) {
            // Given
            statement.execute("create schema entente");
            statement.execute("set search_path to entente");
            for (String migration : new String[] {"V1__ledger", "V2__changes", "V4__replay"}) {
                statement.execute(SqlResource.read(ParkedMigrationIT.class, "/db/migration/" + migration + ".sql"));
            }
            statement.execute("insert into generation (number, state, projections)"
                    + " values (1, 'standby', '{}'), (2, 'serving', '{}')");
            statement.execute("insert into checkpoint (generation, partition, next_offset, start_offset, changes_from)"
                    + " values (1, 0, 7, 0, 0), (2, 0, 9, 0, 0)");
            statement.execute("create view read_model.checkpoint as select * from checkpoint where generation = 2");
            statement.execute("create view read_model.parked_event as select * from parked_event where generation = 2");

            // When
            statement.execute(SqlResource.read(ParkedMigrationIT.class, "/db/migration/V5__parked.sql"));

            // Then
            try (ResultSet row =
                    statement.executeQuery("select next_offset, revision, discarded from read_model.checkpoint")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(9);
                assertThat(row.getInt(2)).isZero();
                assertThat(row.getLong(3)).isZero();
            }
            statement.execute("select resolution from read_model.parked_event");
        }
    }
}
