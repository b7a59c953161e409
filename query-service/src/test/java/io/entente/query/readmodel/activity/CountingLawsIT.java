package io.entente.query.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.Json;
import io.entente.query.history.RandomCatalogue;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.query.http.Parties;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.projection.StreamFold;
import io.entente.query.readmodel.BoundStatement;
import io.entente.query.readmodel.ServiceProjections;
import io.entente.query.readmodel.activity.LoneEvents.LoneEvent;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happened, and whatever is asked: the query counts timelines as one would by going through all events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountingLawsIT {

    private static final int STREAMS = 12;
    private static final int EVENTS = 60;
    private static final int QUESTIONS = 40;

    private static final CountsInJava EXPECTED = new CountsInJava();

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = TestStack.shared().newDatabase().connect();
        var timeline = timeline();
        try (Statement create = connection.createStatement()) {
            create.execute(timeline.table().tableSql());
            create.execute(timeline.table().indexesSql());
        }
        for (int seed = 0; seed < STREAMS; seed++) {
            write("s" + seed, new Random(seed), timeline);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void statistics_are_what_going_through_all_events_gives() {
        for (int seed = 0; seed < QUESTIONS; seed++) {
            var random = new Random(seed);
            ActivityFilter filter = filter(random, Level.CODE);
            for (Grouping by : List.of(Grouping.YEAR, Grouping.TYPE, Grouping.FIELD)) {
                var counted = new TreeMap<String, Map<String, Map<String, Long>>>();
                Statistics.matching(new Rows(), by, filter)
                        .listBy("key")
                        .forEach(row -> counted.put(row.key, certainAndPossible(row)));

                assertThat(counted)
                        .as("seed %s, by %s, %s", seed, by, filter)
                        .isEqualTo(EXPECTED.statistics(by, filter));
            }
        }
    }

    @Test
    void the_matrix_is_what_going_through_all_events_gives() {
        for (int seed = 0; seed < QUESTIONS; seed++) {
            var random = new Random(seed);
            for (Level level : Level.values()) {
                ActivityFilter filter = filter(random, level);
                Across across = random.nextBoolean() ? Across.PARTNERSHIP : Across.YEAR;
                boolean certain = random.nextBoolean();
                Map<String, Map<String, Map<String, Long>>> counted =
                        FieldMatrix.matching(new Rows(), across, certain, filter).listBy("code").stream()
                                .collect(Collectors.toMap(row -> row.code, row -> row.cells));

                assertThat(counted)
                        .as("seed %s, across %s, certain %s, %s", seed, across, certain, filter)
                        .isEqualTo(EXPECTED.matrix(across, certain, filter));
            }
        }
    }

    /** A law about nothing would hold. */
    @Test
    void the_histories_touch_fields_of_every_level() {
        assertThat(Level.values())
                .allSatisfy(level -> assertThat(EXPECTED.codes(level)).hasSizeGreaterThan(1));
    }

    private static Map<String, Map<String, Long>> certainAndPossible(StatisticEntity row) {
        var counts = new TreeMap<String, Map<String, Long>>();
        if (row.certain != null) {
            counts.put("certain", row.certain);
        }
        if (row.possible != null) {
            counts.put("possible", row.possible);
        }
        return counts;
    }

    private static ActivityFilter filter(Random random, Level level) {
        int from = 1988 + random.nextInt(38);
        YearRange years =
                switch (random.nextInt(4)) {
                    case 0 -> YearRange.of(from, null, null);
                    case 1 -> YearRange.of(null, from, from + random.nextInt(8));
                    case 2 -> YearRange.of(null, null, from);
                    default -> YearRange.of(null, null, null);
                };
        return new ActivityFilter(
                level,
                some(random, EXPECTED.codes(level)),
                some(random, List.of("MeetingHeld", "StatementMade", "CommitmentMade", "TaskAssigned")),
                some(random, List.of("s2", "s3", "s4", "s5", "s6", "s7")),
                Parties.ANY,
                years);
    }

    private static List<String> some(Random random, List<String> all) {
        return random.nextInt(3) > 0
                ? List.of()
                : all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    private static Projection<?> timeline() {
        return ServiceProjections.all().stream()
                .filter(projection -> projection.table().name().equals("timeline"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // The rows of a table are those of its projection.
    private static <R extends Row> void write(String streamId, Random random, Projection<R> timeline)
            throws SQLException {
        EventDecoder decoder = EventDecoder.current();
        var events = RecordedEvents.inLogOrder(decoder, RandomCatalogue.ofOneStream(random, EVENTS));
        var lone = new LoneEvents();
        var fold = new StreamFold(events.get(0).streamId(), new StreamHistory(decoder), List.of(timeline, lone));
        events.forEach(fold::append);
        EXPECTED.add(streamId, (List<LoneEvent>) fold.rows(lone.table().name()));
        ArrayNode rows = Json.mapper().createArrayNode();
        fold.rows(timeline.table().name())
                .forEach(row -> put(rows.addObject().put("stream_id", streamId), (R) row, timeline.table()));
        String insert =
                "insert into timeline select * from jsonb_populate_recordset(cast(null as timeline), cast(?1 as jsonb))";
        try (PreparedStatement statement = BoundStatement.of(connection, insert, List.of(rows.toString()))) {
            statement.execute();
        }
    }

    private static <R extends Row> void put(ObjectNode json, R row, ReadModelTable<R> table) {
        table.columns().forEach(column -> {
            String text = column.text().apply(row);
            if (column.json()) {
                json.putRawValue(column.name(), text == null ? null : new RawValue(text));
            } else {
                json.put(column.name(), text);
            }
        });
    }

    /** What the service reads by Hibernate, read without it. */
    private static final class Rows implements RowSource {

        private static final ObjectMapper ENTITIES =
                new ObjectMapper().setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

        @Override
        public String from(String table, List<Object> values) {
            return table;
        }

        @Override
        public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
            String json = "select to_jsonb(made) from (" + sql + ") as made";
            try (PreparedStatement select = BoundStatement.of(connection, json, values);
                    ResultSet found = select.executeQuery()) {
                var entities = new ArrayList<E>();
                while (found.next()) {
                    entities.add(ENTITIES.readValue(found.getString(1), entity));
                }
                return entities;
            } catch (SQLException | JsonProcessingException unreadable) {
                throw new IllegalStateException("cannot be read: " + sql, unreadable);
            }
        }
    }
}
