package io.entente.query.projection;

import io.entente.query.history.EventKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one projection for one stream, while its history is folded.
 *
 * <p>Order of arrival does not matter: a change to a row that is not there yet waits for it, and is a
 * {@link Finding} as long as it waits. Not thread-safe.
 */
public final class Rows<R extends Row> {

    private final ReadModelTable<R> table;
    private final Map<String, R> rows = new LinkedHashMap<>();
    private final Map<String, List<Waiting<R>>> waiting = new LinkedHashMap<>();
    private final List<Finding> noticed = new ArrayList<>();

    /** What the table holds for each key touched since the last change was taken; empty for no row. */
    private final Map<String, Optional<R>> written = new LinkedHashMap<>();

    /** Keys of the rows that have changed since they were last judged. */
    private final Set<String> unjudged = new LinkedHashSet<>();

    private @Nullable EventKey current;

    Rows(ReadModelTable<R> table) {
        this.table = table;
    }

    /** Adds a row. The first declaration of a key stays; a second one is a finding. */
    public void put(R row) {
        String key = row.key();
        if (rows.containsKey(key)) {
            notice(Finding.DECLARED_TWICE, key);
        } else {
            add(key, row);
        }
    }

    /** Replaces the row of the key; when there is none yet, as soon as there is. */
    public void change(String key, UnaryOperator<R> change) {
        R row = rows.get(key);
        if (row == null) {
            waiting.computeIfAbsent(key, absent -> new ArrayList<>()).add(new Waiting<>(cause(), change));
        } else {
            set(key, change.apply(row));
        }
    }

    /** Inside a change to a row: what becomes of it, which is nothing if it is given as it was, breaks a rule: a finding. */
    public R remarked(R row, String rule) {
        notice(rule, row.key());
        return row;
    }

    /** Adds the row when its key is new; leaves the one that is there, which is no finding. */
    public void putIfAbsent(R row) {
        putIfAbsent(row.key(), row);
    }

    /** Adds the row when its key is new, and changes it in any case. */
    public void putOrChange(R initial, UnaryOperator<R> change) {
        String key = initial.key();
        putIfAbsent(key, initial);
        change(key, change);
    }

    void handling(EventKey event) {
        current = event;
    }

    ReadModelTable<R> table() {
        return table;
    }

    /** The rows that the table holds. */
    List<R> all() {
        return rows.values().stream().filter(table::stores).toList();
    }

    Optional<R> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Declares what the table holds, where these rows come from a fresh fold of a stream that was written before. */
    void replacing(Rows<R> former) {
        former.rows.forEach((key, row) -> written.put(key, Optional.of(row)));
        written.putAll(former.written);
        if (former.unjudged.isEmpty()) {
            unjudged.removeIf(key -> Objects.equals(rows.get(key), former.rows.get(key)));
        }
    }

    /** The rows that have changed since the last call. */
    TableChange<R> takeUnjudged(String streamId) {
        List<R> changed = unjudged.stream()
                .flatMap(key -> find(key).stream())
                .filter(table::stores)
                .toList();
        unjudged.clear();
        return new TableChange<>(table, streamId, List.of(), changed);
    }

    /** The difference between the table and these rows; taking it means that it is being written. */
    TableChange<R> takeChange(String streamId) {
        var deleted = new ArrayList<String>();
        var inserted = new ArrayList<R>();
        written.forEach((key, touched) -> {
            Optional<R> before = touched.filter(table::stores);
            Optional<R> now = Optional.ofNullable(rows.get(key)).filter(table::stores);
            if (!before.equals(now)) {
                before.ifPresent(row -> deleted.add(key));
                now.ifPresent(inserted::add);
            }
        });
        written.clear();
        unjudged.clear();
        return new TableChange<>(table, streamId, deleted, inserted);
    }

    List<Finding> findings() {
        var findings = new ArrayList<>(noticed);
        waiting.forEach((key, changes) -> changes.forEach(
                change -> findings.add(new Finding(change.cause, table.name(), Finding.REFERS_TO_ABSENT, key))));
        return findings;
    }

    private void putIfAbsent(String key, R row) {
        if (!rows.containsKey(key)) {
            add(key, row);
        }
    }

    private void add(String key, R row) {
        set(key, row);
        List<Waiting<R>> changes = waiting.remove(key);
        if (changes != null) {
            EventKey declaring = cause();
            changes.forEach(change -> {
                current = change.cause;
                change(key, change.change);
            });
            current = declaring;
        }
    }

    private void set(String key, R row) {
        written.putIfAbsent(key, Optional.ofNullable(rows.get(key)));
        rows.put(key, row);
        unjudged.add(key);
    }

    private void notice(String rule, String subject) {
        noticed.add(new Finding(cause(), table.name(), rule, subject));
    }

    private EventKey cause() {
        if (current == null) {
            throw new IllegalStateException("rows are changed outside a fold");
        }
        return current;
    }

    private record Waiting<R>(EventKey cause, UnaryOperator<R> change) {}
}
