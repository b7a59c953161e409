package io.entente.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a read model as a projection fills it: {@code stream_id}, the key column, and what the row holds.
 *
 * <p>Its SQL stands beside the projection in {@code <name>.table.sql} and {@code <name>.indexes.sql}, apart, so that a
 * rebuild can build the indexes last.
 */
public final class ReadModelTable<R extends Row> {

    private final Class<?> owner;
    private final String name;
    private final String keyColumn;
    private final List<Column<R>> columns;
    private final List<String> resources;
    private final List<Explained<R>> explained;
    private final Predicate<R> stored;
    private final Function<R, Stream<String>> knownWords;

    private ReadModelTable(Builder<R> builder) {
        this.owner = builder.owner;
        this.name = builder.name;
        this.keyColumn = builder.keyColumn;
        this.columns = List.copyOf(builder.columns);
        this.resources = List.copyOf(builder.resources);
        this.explained = List.copyOf(builder.explained.values());
        this.stored = builder.stored;
        this.knownWords = builder.knownWords;
    }

    /** @param owner the class beside which the SQL files stand */
    public static <R extends Row> Builder<R> named(String name, String keyColumn, Class<?> owner) {
        return new Builder<>(name, keyColumn, owner);
    }

    public String name() {
        return name;
    }

    public String keyColumn() {
        return keyColumn;
    }

    /** The columns besides {@code stream_id}, the key first. */
    public List<Column<R>> columns() {
        return columns;
    }

    /** What readers call the resources that show the table, as their paths do. */
    public List<String> resources() {
        return resources;
    }

    /**
     * What of a row is explained to readers, in the order of the columns.
     *
     * <p>Every column is, under its name in camel case, unless the table says otherwise: only the read model knows what its
     * answers make of a column.
     */
    public List<Explained<R>> explained() {
        return explained;
    }

    /** Whether the table holds the row, or the projection keeps it for itself. */
    boolean stores(R row) {
        return stored.test(row);
    }

    /** Words of the row with which a mistyped word is compared; none in most tables. */
    Stream<String> knownWords(R row) {
        return knownWords.apply(row);
    }

    public String tableSql() {
        return resource(".table.sql");
    }

    public String indexesSql() {
        return resource(".indexes.sql");
    }

    private String resource(String suffix) {
        return SqlResource.read(owner, name + suffix);
    }

    /** Names each column once and says where its value comes from. */
    public static final class Builder<R extends Row> {

        private final String name;
        private final String keyColumn;
        private final Class<?> owner;
        private final List<Column<R>> columns = new ArrayList<>();
        private List<String> resources = List.of();
        private final Map<String, Explained<R>> explained = new LinkedHashMap<>();
        private Predicate<R> stored = row -> true;
        private Function<R, Stream<String>> knownWords = row -> Stream.empty();

        private Builder(String name, String keyColumn, Class<?> owner) {
            this.name = name;
            this.keyColumn = keyColumn;
            this.owner = owner;
            text(keyColumn, Row::key);
        }

        public Builder<R> text(String column, Function<R, @Nullable String> value) {
            return add(column, value, value);
        }

        /** A column of type {@code text[]}; never null, empty when there are none. */
        public Builder<R> texts(String column, Function<R, ? extends Collection<String>> value) {
            return add(column, row -> array(value.apply(row)), value);
        }

        public Builder<R> number(String column, Function<R, ? extends @Nullable Number> value) {
            return add(column, row -> textOrNull(value.apply(row)), value);
        }

        public Builder<R> flag(String column, Function<R, @Nullable Boolean> value) {
            return add(column, row -> textOrNull(value.apply(row)), value);
        }

        public Builder<R> date(String column, Function<R, @Nullable LocalDate> value) {
            return add(column, row -> textOrNull(value.apply(row)), value);
        }

        public Builder<R> instant(String column, Function<R, @Nullable Instant> value) {
            return add(column, row -> textOrNull(value.apply(row)), value);
        }

        /** A column of type {@code jsonb}; SQL null for null. */
        public Builder<R> json(String column, Function<R, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, true, row -> json(value.apply(row))));
            return explaining(column, Explained.nameOf(column), value);
        }

        /**
         * Leaves columns out of explanations: what no reader sees, because it is there to filter and to sort by, and what
         * answers gather from several rows.
         *
         * @throws IllegalArgumentException when one of them is not there
         */
        public Builder<R> unexplained(String... columns) {
            for (String column : columns) {
                if (explained.remove(column) == null) {
                    throw new IllegalArgumentException(name + " has no column to leave unexplained: " + column);
                }
            }
            return this;
        }

        /**
         * Explains, in place of what the column holds, what answers make of it.
         *
         * @throws IllegalArgumentException when the column is not there
         */
        public Builder<R> explainedAs(String column, String member, Function<R, ? extends @Nullable Object> value) {
            if (!explained.containsKey(column)) {
                throw new IllegalArgumentException(name + " has no column to explain: " + column);
            }
            return explaining(column, member, value);
        }

        /** Explains what answers make of a row and no column holds by itself. */
        public Builder<R> explaining(String member, Function<R, ? extends @Nullable Object> value) {
            return explaining(member, member, value);
        }

        /**
         * Keeps all other rows out of the table: what a projection has to remember of a stream is not all that readers
         * ask for. Columns are asked of stored rows only.
         */
        public Builder<R> storing(Predicate<R> shown) {
            stored = shown;
            return this;
        }

        /** Says by which resources the table is shown, so that who follows changes knows what to read again. */
        public Builder<R> readIn(String... names) {
            resources = List.of(names);
            return this;
        }

        /** Says with which words of a row a mistyped word is compared. */
        public Builder<R> knowing(Function<R, Stream<String>> words) {
            knownWords = words;
            return this;
        }

        public ReadModelTable<R> build() {
            return new ReadModelTable<>(this);
        }

        private Builder<R> add(
                String column, Function<R, @Nullable String> text, Function<R, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, text));
            return explaining(column, Explained.nameOf(column), value);
        }

        private Builder<R> explaining(String column, String member, Function<R, ? extends @Nullable Object> value) {
            explained.put(column, new Explained<>(member, value));
            return this;
        }

        private static @Nullable String textOrNull(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private static String array(Collection<String> values) {
            return values.stream()
                    .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }

        private static @Nullable String json(@Nullable Object value) {
            try {
                return value == null ? null : Json.mapper().writeValueAsString(value);
            } catch (JsonProcessingException notJson) {
                throw new IllegalArgumentException("a row holds what JSON cannot say: " + value, notJson);
            }
        }
    }
}
