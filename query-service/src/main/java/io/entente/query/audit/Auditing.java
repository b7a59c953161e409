package io.entente.query.audit;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.generation.NoSuchGenerationException;
import io.entente.query.projection.Projections;
import io.entente.query.projector.EventLog;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Audits: begun here, one at a time over all instances, and to be looked at by all. */
@ApplicationScoped
public class Auditing {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Transactions transactions;
    private final Generations generations;
    private final AuditThread thread;

    Auditing(@DataSource("rebuild") javax.sql.DataSource dataSource, Projections projections, EventLog log) {
        this.transactions = new Transactions(dataSource);
        this.generations = new Generations(dataSource, projections.all());
        this.thread = new AuditThread(transactions, new Auditor(transactions, log));
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        thread.stop();
    }

    /**
     * Begins one and returns at once.
     *
     * @param asked number of the generation; null for the one that serves
     * @throws NoSuchGenerationException when it never was, or is retired
     * @throws NotAuditableException when it accounts for nothing yet
     * @throws AuditUnderWayException when another audit has not ended
     */
    public Audit begin(@Nullable Integer asked, String who) throws SQLException {
        int generation = generation(generations.all(), asked);
        try {
            Audit begun = transactions.call(connection -> {
                Audits.endAbandoned(connection);
                if (checkpoints(connection, generation).isEmpty()) {
                    throw new NotAuditableException(generation);
                }
                return found(connection, Audits.insert(connection, generation, who));
            });
            thread.run(begun);
            return begun;
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw new AuditUnderWayException();
            }
            throw refused;
        }
    }

    /** The last ones, the newest first. */
    public List<Audit> all() throws SQLException {
        return transactions.call(connection -> {
            Audits.endAbandoned(connection);
            return Audits.all(connection);
        });
    }

    /** @throws NoSuchAuditException when none of that number is kept */
    public Audit of(long id) throws SQLException {
        return transactions.call(connection -> {
            Audits.endAbandoned(connection);
            return found(connection, id);
        });
    }

    private static Audit found(Connection connection, long id) throws SQLException {
        return Audits.find(connection, id).orElseThrow(() -> new NoSuchAuditException(id));
    }

    private static List<AuditedCheckpoint> checkpoints(Connection connection, int generation) throws SQLException {
        try (var rows = new GenerationRows(connection, generation, "")) {
            return rows.checkpoints();
        }
    }

    /** One serves, always. */
    private static int generation(List<Generation> all, @Nullable Integer asked) {
        return all.stream()
                .filter(generation -> asked == null ? generation.isServing() : generation.number() == asked)
                .mapToInt(Generation::number)
                .findFirst()
                .orElseThrow(() -> new NoSuchGenerationException(Objects.requireNonNull(asked)));
    }
}
