package io.entente.query.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The smallest resource that uses everything of this package: recorded event ids. In tests only. */
@Path("/recorded")
public class RecordedResource {

    private final DataSource dataSource;
    private final Cursors cursors;
    private final Today today;

    RecordedResource(DataSource dataSource, Cursors cursors, Today today) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.today = today;
    }

    /** One recorded event. */
    public record Recorded(String id) {}

    @GET
    @ReadSnapshot
    @Operation(hidden = true)
    public Page<Recorded> list(
            @BeanParam PageParams page,
            @QueryParam("prefix") @DefaultValue("") String prefix,
            @QueryParam("year") Integer year,
            @QueryParam("asOf") String asOf)
            throws SQLException {
        today.orAsOf(asOf);
        String after = cursors.keyset(page).map(key -> key.get(0)).orElse("");
        return cursors.page(ids(prefix, after, page.fetchMax()), page, List::of, Recorded::new);
    }

    @GET
    @Path("/{id}")
    @ReadSnapshot
    @Operation(hidden = true)
    public Recorded get(@PathParam("id") String id) throws SQLException {
        return ids(id, "", 1).stream()
                .filter(id::equals)
                .findFirst()
                .map(Recorded::new)
                .orElseThrow(() -> new NoSuchResourceException("recorded event", id));
    }

    @GET
    @Path("/failing/{how}")
    @ReadSnapshot
    @Operation(hidden = true)
    public Recorded fail(@PathParam("how") String how) throws SQLException {
        if (how.equals("pool")) {
            throw new SQLException("no connection within 5 s");
        }
        throw new IllegalStateException("secret");
    }

    private List<String> ids(String prefix, String after, int max) throws SQLException {
        String sql = "select event_id from read_model.event where starts_with(event_id, ?) and event_id > ?"
                + " order by event_id limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, prefix);
            select.setString(2, after);
            select.setInt(3, max);
            try (ResultSet rows = select.executeQuery()) {
                var ids = new ArrayList<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        }
    }
}
