package io.entente.query.audit;

import io.entente.query.replay.OperationLog;
import io.entente.query.transaction.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does the audits that are begun at this instance, and says every second that it is at it. */
final class AuditThread {

    private static final Logger LOG = Logger.getLogger(AuditThread.class);
    private static final Duration SAID_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Auditor auditor;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, work -> new Thread(work, "audit"));

    AuditThread(Transactions transactions, Auditor auditor) {
        this.transactions = transactions;
        this.auditor = auditor;
    }

    void run(Audit begun) {
        threads.execute(() -> audit(begun));
    }

    /** One that is under way fails. */
    void stop() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("An audit does not stop; it counts as failed once it has not been heard of for a while");
        }
    }

    private void audit(Audit begun) {
        var progress = new AuditProgress();
        Future<?> saying = threads.scheduleWithFixedDelay(
                () -> say(begun, progress), SAID_EVERY.toMillis(), SAID_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        try {
            AuditResult result = auditor.audit(begun.generation(), progress);
            say(begun, progress);
            end(begun, result, null);
        } catch (SQLException | RuntimeException | Error failure) {
            LOG.warnf(failure, "Audit %d failed", (Object) begun.auditId());
            Thread.interrupted(); // Else the database would not be told that it has been stopped.
            end(begun, null, String.valueOf(failure.getMessage()));
        } finally {
            saying.cancel(false);
        }
    }

    private void say(Audit begun, AuditProgress progress) {
        try {
            transactions.run(connection -> Audits.seen(connection, begun.auditId(), progress));
        } catch (SQLException | RuntimeException unheard) {
            LOG.debugf("It cannot be said how far audit %d is: %s", begun.auditId(), unheard.getMessage());
        }
    }

    private void end(Audit begun, @Nullable AuditResult result, @Nullable String failure) {
        try {
            transactions.run(connection -> {
                if (Audits.end(connection, begun.auditId(), result, failure)) {
                    Map<String, Object> detail = result == null
                            ? Map.of("auditId", begun.auditId())
                            : Map.of("auditId", begun.auditId(), "differing", result.differing());
                    OperationLog.record(
                            connection, begun.who(), action(result), begun.generation(), null, failure, detail);
                }
            });
        } catch (SQLException lost) {
            LOG.warnf(lost, "What audit %d has found could not be written down", (Object) begun.auditId());
        }
    }

    private static String action(@Nullable AuditResult result) {
        if (result == null) {
            return "audit-failed";
        }
        return result.reconciled() ? "audit-reconciled" : "audit-found-differences";
    }
}
