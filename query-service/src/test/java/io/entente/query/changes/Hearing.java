package io.entente.query.changes;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client that asks for frames when it is told to. */
final class Hearing implements Flow.Subscriber<Frame> {

    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean ended;

    static Hearing of(Multi<Frame> stream) {
        var hearing = new Hearing();
        stream.subscribe().withSubscriber(hearing);
        return hearing;
    }

    Hearing ask(long more) {
        if (subscription != null) {
            subscription.request(more);
        }
        return this;
    }

    void hangUp() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    List<String> told() {
        return told(frames.stream()).toList();
    }

    void awaitTold(String changeId) {
        await().atMost(HEARD_WITHIN).until(() -> told().contains(changeId));
    }

    void awaitFrame(Predicate<Frame> wanted) {
        await().atMost(HEARD_WITHIN).until(() -> frames.stream().anyMatch(wanted));
    }

    void awaitEnd() {
        await().atMost(HEARD_WITHIN).until(() -> ended);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(Frame frame) {
        frames.add(frame);
    }

    @Override
    public void onError(Throwable failure) {
        throw new AssertionError("streams end, they do not fail", failure);
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    private static Stream<String> told(Stream<Frame> frames) {
        return frames.filter(Frame.Told.class::isInstance)
                .map(frame -> ((Frame.Told) frame).change().changeId());
    }
}
