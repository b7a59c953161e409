package io.entente.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One audit of a generation against the log.
 *
 * @param generation its number
 * @param state {@code running}, {@code done} or {@code failed}
 * @param who asked for it, as they say
 * @param done offsets that have been read, of {@code total}
 * @param total offsets that the checkpoints account for and the log still has; 0 until that is known
 * @param failure why it failed; null otherwise
 * @param endedAt null while it runs
 * @param result what it has found; null unless it is done
 */
public record Audit(
        long auditId,
        int generation,
        String state,
        String who,
        long done,
        long total,
        @Nullable String failure,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable AuditResult result) {}
