package io.entente.query.replay;

import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Holds the serving generation against one that is built from the log just for that. */
@Singleton
public class Proof {

    private static final String WHO = "proof";

    private final Replay replay;
    private final Transactions transactions;

    Proof(Replay replay, @DataSource("rebuild") javax.sql.DataSource dataSource) {
        this.replay = replay;
        this.transactions = new Transactions(dataSource);
    }

    /** What the comparison shows; the generation that was built for it is given up. */
    public Verification take() throws SQLException {
        Rebuild rebuild = replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, null, WHO);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> find(rebuild.id()).state() instanceof RebuildState.Verified);
        Verification verification = transactions.call(
                connection -> Verifications.last(connection, rebuild.id()).orElseThrow());
        replay.cancel(rebuild.id(), WHO);
        return verification;
    }

    /** Builds a generation and lets it serve; the one that served until then stands by. */
    public void promoteAnother() throws SQLException {
        Rebuild rebuild = replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, null, WHO);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> find(rebuild.id()).state() instanceof RebuildState.Verified);
        replay.promote(rebuild.generation(), null, WHO);
    }

    private Rebuild find(long id) throws SQLException {
        return transactions.call(connection -> Rebuilds.find(connection, id).orElseThrow());
    }
}
