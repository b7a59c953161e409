package io.entente.query.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has done about a parked event.
 *
 * @param kind applied: in its place after all; discarded: it is left as it is, for good
 * @param by as the operator named themself
 * @param reason as the operator gave it
 */
public record Resolution(
        String kind, Instant at, String by, @Nullable String reason) {

    static final String APPLIED = "applied";
    static final String DISCARDED = "discarded";

    /** What {@link #read} needs of a row. */
    static final String COLUMNS = "resolution, resolved_at, resolved_by, resolution_reason";

    /** Null while nobody has done anything. */
    static @Nullable Resolution read(ResultSet row) throws SQLException {
        String kind = row.getString("resolution");
        return kind == null
                ? null
                : new Resolution(
                        kind,
                        row.getObject("resolved_at", OffsetDateTime.class).toInstant(),
                        row.getString("resolved_by"),
                        row.getString("resolution_reason"));
    }
}
