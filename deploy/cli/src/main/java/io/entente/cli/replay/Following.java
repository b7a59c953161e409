package io.entente.cli.replay;

import io.entente.cli.instance.Pause;
import io.entente.cli.operator.Answer;
import io.entente.cli.service.OperationRefusedException;
import io.entente.cli.service.UnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Looks at a rebuild again and again. An instance that is started anew meanwhile does not end that. */
final class Following {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration SILENCE_MAX = Duration.ofMinutes(1);

    private final Operations operations;
    private final Consumer<Rebuild> seen;
    private final Consumer<RuntimeException> silent;
    private final LongSupplier nanoTime;

    /**
     * @param seen told of every look
     * @param silent told when no answer came
     */
    Following(Operations operations, Consumer<Rebuild> seen, Consumer<RuntimeException> silent, LongSupplier nanoTime) {
        this.operations = operations;
        this.seen = seen;
        this.silent = silent;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns when the rebuild has ended or needs a decision.
     *
     * @throws UnreachableException when no answer has come for a minute
     */
    Answer<Rebuild> untilDecided(long rebuild) {
        long heard = nanoTime.getAsLong();
        while (true) {
            Optional<Answer<Rebuild>> answer = look(rebuild, heard);
            if (answer.isPresent()) {
                heard = nanoTime.getAsLong();
                seen.accept(answer.get().value());
                if (answer.get().value().isDecided()) {
                    return answer.get();
                }
            }
            Pause.of(LOOK_AGAIN);
        }
    }

    private Optional<Answer<Rebuild>> look(long rebuild, long heard) {
        try {
            return Optional.of(operations.rebuild(rebuild));
        } catch (UnreachableException | OperationRefusedException noAnswer) {
            boolean isPassing = !(noAnswer instanceof OperationRefusedException refused) || refused.isPassing();
            if (!isPassing || nanoTime.getAsLong() - heard > SILENCE_MAX.toNanos()) {
                throw noAnswer;
            }
            silent.accept(noAnswer);
            return Optional.empty();
        }
    }
}
