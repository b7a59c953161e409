package io.entente.query.replay;

import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.GenerationSchema;
import io.entente.query.projection.Projections;
import io.entente.query.projector.ChangeLog;
import io.entente.query.projector.Dictionary;
import io.entente.query.projector.EventLog;
import io.entente.query.projector.JdbcTransaction;
import io.entente.query.projector.RecordReader;
import io.entente.query.projector.StreamFolds;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How the rows of a generation are written and folded: the same way for a rebuild and for the projector. */
@ApplicationScoped
class GenerationTables {

    /** A rebuild tells nobody of changes: they happened before. */
    private static final int NO_CHANGES_KEPT = 1;

    private final EventLog log;
    private final GenerationSchema schema;
    private final StreamFolds folds;
    private final Dictionary dictionary;
    private final AtomicReference<@Nullable EventLogIdentity> identity = new AtomicReference<>();

    GenerationTables(
            EventLog log,
            Projections projections,
            EventDecoder decoder,
            @DataSource("rebuild") javax.sql.DataSource dataSource) {
        this.log = log;
        this.schema = new GenerationSchema(projections.all());
        this.folds = new StreamFolds(decoder, projections.all());
        this.dictionary = new Dictionary(dataSource);
    }

    GenerationSchema schema() {
        return schema;
    }

    StreamFolds folds() {
        return folds;
    }

    /** @throws SQLException when the database cannot be reached; Kafka's own exceptions when the log cannot */
    Open open(int generation) throws SQLException {
        RecordReader reader = log.records(identity());
        var changes = new ChangeLog(generation, NO_CHANGES_KEPT);
        var tables = new JdbcTransaction.Tables(generation, log.topic(), reader, changes, dictionary);
        return new Open(tables, reader);
    }

    /**
     * Checks that the log is still the one that this instance rebuilds from.
     *
     * @throws io.entente.query.generation.EventLogReplacedException when it is another one
     */
    void requireSameLog() throws SQLException {
        log.requireSame(identity());
    }

    /** One generation. */
    record Open(JdbcTransaction.Tables tables, RecordReader reader) {

        /** The table of its events. */
        String events() {
            return Generation.schema(tables.generation()) + ".event";
        }

        JdbcTransaction transaction(Connection connection) {
            return new JdbcTransaction(connection, tables);
        }
    }

    private EventLogIdentity identity() throws SQLException {
        EventLogIdentity known = identity.get();
        if (known == null) {
            known = log.identity();
            identity.set(known);
        }
        return known;
    }
}
