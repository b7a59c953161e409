package io.entente.query.readmodel;

import io.entente.query.generation.Generations;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.SqlResource;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Read models of synthetic rows in a database of their own, to be asked how queries would find them. */
public final class QueryPlans implements AutoCloseable {

    /** What a list asks for by default: a page, and one row more to know whether there is another. */
    private static final int FETCHED = 51;

    private final Connection connection;

    private QueryPlans(Connection connection) {
        this.connection = connection;
    }

    /** The tables of these projections, filled and analysed. */
    public static QueryPlans over(Projection<?>... projections) throws SQLException {
        var plans = empty();
        for (Projection<?> projection : projections) {
            ReadModelTable<?> table = projection.table();
            plans.execute(table.tableSql());
            SyntheticRows.fill(plans.connection, table.name(), table.keyColumn());
            if (table.name().equals("event")) {
                plans.execute(SqlResource.read(Generations.class, "event.key.sql"));
            }
            plans.execute(table.indexesSql());
        }
        plans.execute("analyze");
        return plans;
    }

    /** The recorded events, filled and analysed; one in a hundred is a correction. */
    public static QueryPlans overRecordedEvents() throws SQLException {
        var plans = empty();
        plans.execute(SqlResource.read(Generations.class, "event.table.sql"));
        SyntheticRows.fill(plans.connection, "event", "event_id");
        plans.execute("update event set type = 'io.entente.EventCorrected.v1' where log_offset % 101 = 0");
        plans.execute(SqlResource.read(Generations.class, "event.key.sql"));
        plans.execute(SqlResource.read(Generations.class, "event.indexes.sql"));
        plans.execute("vacuum analyze");
        return plans;
    }

    private static QueryPlans empty() throws SQLException {
        var plans = new QueryPlans(TestStack.shared().newDatabase().connect());
        plans.execute("create extension if not exists pg_trgm");
        // As the service's own connections.
        plans.execute("set random_page_cost = 1.1");
        plans.execute("create schema read_model");
        plans.execute("set search_path to read_model, public");
        return plans;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the database leaves tables after a while: what an index holds need not be read from its table again. */
    public QueryPlans vacuumed() throws SQLException {
        execute("vacuum");
        return this;
    }

    /** Leaves one stream's rows of a table that has far fewer than others in real life. */
    public void keepFew(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from read_model." + table + " where stream_id <> 's7'");
            statement.execute("vacuum analyze read_model." + table);
        }
    }

    /** The records that could not be applied, of two generations, and the view on those of the first. */
    public QueryPlans withParkedEvents() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema entente");
            statement.execute("set search_path to entente");
            statement.execute(ledger());
            statement.execute("insert into generation (number, state, projections)"
                    + " values (1, 'serving', '{}'), (2, 'standby', '{}')");
            statement.execute("insert into parked_event (generation, topic, partition, log_offset, reason, detail,"
                    + " source, event_id, headers, record_timestamp)"
                    + " select 1 + i % 2, 't', i % 4, i, 'v', 'v', 'v' || i % 997, 'k' || i, '{}', now()"
                    + " from generate_series(1, " + SyntheticRows.ROWS + ") as i");
            statement.execute("create view read_model.parked_event as"
                    + " select * from entente.parked_event where generation = 1");
            statement.execute("analyze");
            statement.execute("set search_path to read_model, public");
        }
        return this;
    }

    /** The tables of the engine, without the schema of the views, which is there. */
    private static String ledger() {
        return SqlResource.read(QueryPlans.class, "/db/migration/V1__ledger.sql")
                        .replace("create schema read_model;", "")
                + SqlResource.read(QueryPlans.class, "/db/migration/V5__parked.sql");
    }

    /** The plan of the last statement that the query runs; it is given no rows. */
    public QueryPlan of(Consumer<RowSource> query) {
        var explaining = new ExplainingRows();
        query.accept(explaining);
        return QueryPlan.parse(explaining.plan);
    }

    /** The plan of the first page of a list in an order that it offers; null for the one it has unless asked. */
    public <E> QueryPlan ofList(Function<RowSource, Selection<E>> list, Orderings<E> orders, @Nullable String sort) {
        return of(rows -> list.apply(rows).list(orders.named(sort), Optional.empty(), FETCHED));
    }

    /** The plan of a page somewhere in the middle of a list. */
    public <E> QueryPlan ofLaterPage(
            Function<RowSource, Selection<E>> list, Orderings<E> orders, @Nullable String sort) {
        Ordering<E> ordering = orders.named(sort);
        List<String> key =
                ordering.columns().stream().map(QueryPlans::inTheMiddle).toList();
        return of(rows -> list.apply(rows).list(ordering, Optional.of(key), FETCHED));
    }

    private static String inTheMiddle(SortColumn<?> column) {
        return switch (column.type()) {
            case "text" -> "v5";
            case "date" -> "2012-06-01";
            case "boolean" -> "true";
            case "bigint" -> Integer.toString(SyntheticRows.ROWS / 2);
            default -> throw new IllegalArgumentException("no synthetic key for " + column);
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private final class ExplainingRows implements RowSource {

        private String plan = "";

        @Override
        public String from(String table, List<Object> values) {
            return "read_model." + table;
        }

        @Override
        public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
            try {
                plan = explain(sql + " limit " + rowsMax, values);
                return List.of();
            } catch (SQLException refused) {
                throw new IllegalStateException("cannot be explained: " + sql, refused);
            }
        }
    }

    private String explain(String sql, List<Object> values) throws SQLException {
        try (PreparedStatement explain = BoundStatement.of(connection, "explain (format json) " + sql, values);
                ResultSet row = explain.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
