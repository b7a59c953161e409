package io.entente.query.projector;

import io.entente.query.projection.TableChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Adds the words of rows to the table with which mistyped words are compared, before the rows are written.
 *
 * <p>Each statement is a transaction of its own: a slow or failing batch holds no word that another partition adds, and a
 * word is never missing when its row is there. Words of rows that were rolled back or deleted stay in the table.
 */
public final class Dictionary {

    /** Words that are remembered as added, about 100 bytes each. */
    private static final int REMEMBERED_MAX = 50_000;

    /** In the order of the words, so that no two statements wait for each other. */
    private static final String INSERT =
            "insert into entente.search_word (word) select unnest(?) on conflict do nothing";

    private final DataSource dataSource;
    private final Set<String> added = ConcurrentHashMap.newKeySet();

    public Dictionary(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(Collection<TableChange<?>> changes) throws SQLException {
        var words = new TreeSet<String>();
        changes.stream()
                .flatMap(TableChange::knownWords)
                .filter(word -> !added.contains(word))
                .forEach(words::add);
        if (words.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("text", words.toArray()));
            insert.executeUpdate();
        }
        remember(words);
    }

    private void remember(Set<String> words) {
        if (added.size() + words.size() > REMEMBERED_MAX) {
            added.clear();
        }
        added.addAll(words);
    }
}
