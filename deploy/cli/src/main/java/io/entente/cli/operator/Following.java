package io.entente.cli.operator;

import io.entente.cli.instance.Pause;
import io.entente.cli.service.OperationRefusedException;
import io.entente.cli.service.UnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at what goes on in the service again and again. An instance that is started anew meanwhile does not end that. */
public final class Following<T> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration SILENCE_MAX = Duration.ofMinutes(1);

    private final Supplier<Answer<T>> look;
    private final Predicate<T> decided;
    private final LongSupplier nanoTime;

    /**
     * @param look asks for how it is now
     * @param decided whether it goes on no further by itself
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Following(Supplier<Answer<T>> look, Predicate<T> decided, LongSupplier nanoTime) {
        this.look = look;
        this.decided = decided;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns when it has ended or needs a decision.
     *
     * @param seen told of every look
     * @param silent told when no answer came
     * @throws UnreachableException when no answer has come for a minute
     */
    public Answer<T> untilDecided(Consumer<T> seen, Consumer<RuntimeException> silent) {
        long heard = nanoTime.getAsLong();
        while (true) {
            Optional<Answer<T>> answer = look(heard, silent);
            if (answer.isPresent()) {
                heard = nanoTime.getAsLong();
                seen.accept(answer.get().value());
                if (decided.test(answer.get().value())) {
                    return answer.get();
                }
            }
            Pause.of(LOOK_AGAIN);
        }
    }

    private Optional<Answer<T>> look(long heard, Consumer<RuntimeException> silent) {
        try {
            return Optional.of(look.get());
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
