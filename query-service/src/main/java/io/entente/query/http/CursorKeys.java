package io.entente.query.http;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The key that signs cursors: one for all instances, made by whichever needs it first. */
@ApplicationScoped
class CursorKeys {

    private final javax.sql.DataSource dataSource;
    private volatile @Nullable CursorCodec codec;

    /** @param dataSource one that may write, and not in the transaction of a read */
    CursorKeys(@DataSource("projector") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws ReadModelsUnavailableException when the key is not known yet and the database does not answer */
    CursorCodec codec() {
        CursorCodec known = codec;
        if (known == null) {
            known = new CursorCodec(recordedKey());
            codec = known;
        }
        return known;
    }

    private byte[] recordedKey() {
        try (Connection connection = dataSource.getConnection()) {
            insertIfAbsent(connection);
            try (PreparedStatement select = connection.prepareStatement("select key from entente.cursor_key");
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the key that was just written is gone");
                }
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new ReadModelsUnavailableException(failure);
        }
    }

    private static void insertIfAbsent(Connection connection) throws SQLException {
        byte[] key = new byte[CursorCodec.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String sql = "insert into entente.cursor_key (key) values (?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, key);
            insert.executeUpdate();
        }
    }
}
