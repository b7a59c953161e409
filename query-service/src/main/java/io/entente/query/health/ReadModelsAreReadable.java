package io.entente.query.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers and there is a generation behind the stable names. */
@Readiness
@ApplicationScoped
class ReadModelsAreReadable implements HealthCheck {

    private static final String NAME = "read-models";

    private final DataSource dataSource;

    ReadModelsAreReadable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select generation from read_model.checkpoint limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? serving(row.getInt(1)) : down("no generation has begun");
        } catch (SQLException failure) {
            return down(String.valueOf(failure.getMessage()));
        }
    }

    private static HealthCheckResponse serving(int generation) {
        return HealthCheckResponse.named(NAME)
                .withData("generation", generation)
                .up()
                .build();
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).withData("reason", reason).down().build();
    }
}
