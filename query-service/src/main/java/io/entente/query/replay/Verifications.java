package io.entente.query.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What comparisons have shown, in the caller's transaction. */
final class Verifications {

    private Verifications() {}

    static void insert(Connection connection, long rebuild, Verification verification) throws SQLException {
        String sql = "insert into entente.verification (rebuild, equal, expected, result) values (?, ?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, rebuild);
            insert.setBoolean(2, verification.equal());
            insert.setBoolean(3, verification.asExpected());
            insert.setString(4, Json.mapper().writeValueAsString(verification));
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a verification could not be written", impossible);
        }
    }

    /** The last one of a rebuild. */
    static Optional<Verification> last(Connection connection, long rebuild) throws SQLException {
        String sql = "select result::text from entente.verification where rebuild = ? order by id desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, rebuild);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Json.mapper().readValue(row.getString(1), Verification.class))
                        : Optional.empty();
            }
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("what is recorded of rebuild " + rebuild + " is no verification", notOurs);
        }
    }
}
