package io.entente.query.replay;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Compares a generation with the serving one, both at the same place of the log. Nobody waits while the rows are compared. */
final class Verifier {

    private static final Duration NEAR_WITHIN = Duration.ofSeconds(25);
    private static final Duration HELD_WITHIN = Duration.ofSeconds(2);
    private static final long LOOK_AGAIN_MS = 5;

    private final Transactions transactions;
    private final Generations generations;
    private final Clock clock;

    Verifier(Transactions transactions, Generations generations, Clock clock) {
        this.transactions = transactions;
        this.generations = generations;
        this.clock = clock;
    }

    /** @throws NotComparableException when the two do not come to the same place */
    Verification verify(int number) throws SQLException {
        Generation built = generations.find(number).orElseThrow();
        Generation serving = generations.all().stream()
                .filter(Generation::isServing)
                .findFirst()
                .orElseThrow();
        var hold = new Hold(serving.number(), built.number());
        try {
            transactions.run(hold::bringNear);
            if (!isNear(hold)) {
                throw new NotComparableException(serving.number(), built.number());
            }
            transactions.run(hold::set);
            return await(HELD_WITHIN, () -> compareIfReached(hold, serving, built))
                    .orElseThrow(() -> new NotComparableException(serving.number(), built.number()));
        } finally {
            release(hold);
        }
    }

    private boolean isNear(Hold hold) throws SQLException {
        return await(NEAR_WITHIN, () -> transactions.call(hold::isNear) ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    private interface Look<T> {
        Optional<T> look() throws SQLException;
    }

    private static <T> Optional<T> await(Duration within, Look<T> look) throws SQLException {
        long end = System.nanoTime() + within.toNanos();
        try {
            while (System.nanoTime() < end) {
                Optional<T> seen = look.look();
                if (seen.isPresent()) {
                    return seen;
                }
                Thread.sleep(LOOK_AGAIN_MS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<Verification> compareIfReached(Hold hold, Generation serving, Generation built)
            throws SQLException {
        return transactions.snapshot(connection -> {
            if (!hold.isReached(connection)) {
                return Optional.empty();
            }
            release(hold);
            return Optional.of(compare(connection, serving, built));
        });
    }

    private Verification compare(Connection snapshot, Generation serving, Generation built) throws SQLException {
        Instant began = clock.instant();
        List<Verification.TableComparison> tables =
                new Comparison(snapshot, serving, built, ComparedStreams.ALL).tables();
        return new Verification(
                serving.number(),
                built.number(),
                token(snapshot, built.number()),
                began,
                Duration.between(began, clock.instant()).toMillis(),
                tables.stream().allMatch(Verification.TableComparison::isEqual),
                tables.stream().allMatch(table -> table.expectedToDiffer() || table.isEqual()),
                tables);
    }

    private static String token(Connection connection, int generation) throws SQLException {
        String sql = "select partition, next_offset from entente.checkpoint where generation = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, generation);
            try (ResultSet rows = select.executeQuery()) {
                var nextOffsets = new TreeMap<Integer, Long>();
                while (rows.next()) {
                    nextOffsets.put(rows.getInt(1), rows.getLong(2));
                }
                return ConsistencyToken.before(nextOffsets)
                        .ofLog(EventLogIdentity.recordedId(connection))
                        .wire();
            }
        }
    }

    private void release(Hold hold) throws SQLException {
        transactions.run(hold::release);
    }
}
