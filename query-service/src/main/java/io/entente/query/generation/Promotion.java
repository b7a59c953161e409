package io.entente.query.generation;

import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes another generation the one that readers see, all at once: promotion of a new one, and rolling back to the one
 * before. The generation that served stands by and goes on following the log.
 *
 * <p>Readers wait for it for a moment; none fails and none sees two generations in one answer.
 */
public final class Promotion {

    private static final Duration TRIED_FOR = Duration.ofSeconds(30);

    /** Whoever waits for a lock makes all later readers wait behind it: for no longer than this at a time. */
    private static final String LOCK_TIMEOUT = "700ms";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMillis(700);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /** Lets readers and projectors that waited for the locks of an attempt go on. */
    static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);

    private final Transactions transactions;
    private final Duration triedFor;

    public Promotion(DataSource dataSource) {
        this(dataSource, TRIED_FOR);
    }

    Promotion(DataSource dataSource, Duration triedFor) {
        this.transactions = new Transactions(dataSource);
        this.triedFor = triedFor;
    }

    /** What else is to happen in the same transaction, such as saying who did it. */
    @FunctionalInterface
    public interface Companion {
        void with(Connection connection, Promoted promoted) throws SQLException;
    }

    /** @param before the generation that served until now; the same when it already did */
    public record Promoted(int before, int now) {}

    /**
     * @throws NoSuchGenerationException when there never was one of that number
     * @throws NotPromotableException when it does not follow the log
     * @throws PromotionBlockedException when readers or the log did not let it happen within half a minute; nothing has
     *     changed
     */
    public Promoted promote(int number, Companion companion) throws SQLException {
        long end = System.nanoTime() + triedFor.toNanos();
        while (true) {
            Attempt attempt = attempt(number, companion);
            if (attempt.promoted() != null) {
                return attempt.promoted();
            }
            if (System.nanoTime() > end) {
                throw new PromotionBlockedException(number, attempt.obstacle());
            }
            pause(BETWEEN_ATTEMPTS);
        }
    }

    /** @param promoted null when there was an obstacle */
    private record Attempt(@Nullable Promoted promoted, String obstacle) {}

    private Attempt attempt(int number, Companion companion) throws SQLException {
        try {
            Optional<Promoted> done = transactions.call(connection -> {
                Promoted promoted = tryOnce(connection, number);
                if (promoted != null) {
                    companion.with(connection, promoted);
                }
                return Optional.ofNullable(promoted);
            });
            return new Attempt(done.orElse(null), "it does not catch up with the one that serves");
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return new Attempt(null, "readers hold the stable names: " + failure.getMessage());
            }
            throw failure;
        }
    }

    private static @Nullable Promoted tryOnce(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '" + LOCK_TIMEOUT + "'");
        }
        Generations.lock(connection);
        Generation promoted =
                Generations.find(connection, number).orElseThrow(() -> new NoSuchGenerationException(number));
        if (!promoted.isFollowing()) {
            throw new NotPromotableException(promoted);
        }
        int serving = serving(connection);
        if (serving == number) {
            return new Promoted(serving, number);
        }
        if (!hasCaughtUp(connection, serving, number)) {
            return null;
        }
        GenerationSchema.pointNamesAt(connection, number);
        Generations.setState(connection, serving, GenerationState.STANDBY);
        Generations.setState(connection, number, GenerationState.SERVING);
        return new Promoted(serving, number);
    }

    /** Holds the serving one where it is until the transaction ends: else readers could be led back in time. */
    private static boolean hasCaughtUp(Connection connection, int serving, int number) throws SQLException {
        try (PreparedStatement hold =
                connection.prepareStatement("select 1 from entente.checkpoint where generation = ? for update")) {
            hold.setInt(1, serving);
            hold.execute();
        }
        String sql = "select count(*) from entente.checkpoint s left join entente.checkpoint n"
                + " on n.generation = ? and n.partition = s.partition"
                + " where s.generation = ? and (n.next_offset is null or n.next_offset < s.next_offset)";
        long end = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        try (PreparedStatement behind = connection.prepareStatement(sql)) {
            behind.setInt(1, number);
            behind.setInt(2, serving);
            while (count(behind) > 0) {
                if (System.nanoTime() > end) {
                    return false;
                }
                pause(LOOK_AGAIN);
            }
            return true;
        }
    }

    private static int count(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int serving(Connection connection) throws SQLException {
        return Generations.all(connection).stream()
                .filter(Generation::isServing)
                .findFirst()
                .map(Generation::number)
                .orElseThrow(() -> new IllegalStateException("no generation serves"));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while promoting", interrupted);
        }
    }
}
