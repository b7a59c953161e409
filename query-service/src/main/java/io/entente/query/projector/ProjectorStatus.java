package io.entente.query.projector;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What a projector of this instance is doing, for health and metrics. Thread-safe. */
public class ProjectorStatus {

    /** Those that need an operator first. */
    private static final List<Class<? extends State>> WORST_FIRST =
            List.of(Replaced.class, Alarm.class, Outdated.class, Failing.class, Starting.class, Running.class);

    private volatile State state = new Starting();
    private final Map<Integer, Long> gaps = new ConcurrentSkipListMap<>();

    /** What the projector is doing now. */
    public sealed interface State {}

    /** It has not polled yet. */
    public record Starting() implements State {}

    /** Its last poll succeeded. */
    public record Running() implements State {}

    /** It fails and tries again. */
    public record Failing(String reason, Instant since) implements State {}

    /** It cannot go on without an operator: the log is not what it was. */
    public record Alarm(String reason, Instant since) implements State {}

    /** It applies nothing, because the topic is not the log that the read models are made from. */
    public record Replaced(String reason, Instant since) implements State {}

    /** There is none here: other projections built the generation, and instances that have those move it. */
    public record Outdated(int generation, Instant since) implements State {}

    /** What several projectors are doing together, each with partitions of its own: as well as the one that is worst off. */
    static ProjectorStatus of(List<ProjectorStatus> several) {
        var together = new ProjectorStatus();
        several.forEach(one -> together.gaps.putAll(one.gaps));
        together.state = several.stream()
                .map(ProjectorStatus::state)
                .min(Comparator.comparingInt(state -> WORST_FIRST.indexOf(state.getClass())))
                .orElse(together.state);
        return together;
    }

    public State state() {
        return state;
    }

    /** Events in the log and not yet applied, by partition of this instance. */
    public Map<Integer, Long> gaps() {
        return new TreeMap<>(gaps);
    }

    public long gap() {
        return gaps.values().stream().mapToLong(Long::longValue).sum();
    }

    void running(Map<Integer, Long> gapsNow) {
        gaps.keySet().retainAll(gapsNow.keySet());
        gaps.putAll(gapsNow);
        state = new Running();
    }

    void failing(@Nullable String reason, Instant now) {
        Instant since = state instanceof Failing failing ? failing.since() : now;
        state = new Failing(String.valueOf(reason), since);
    }

    void outdated(int generation, Instant now) {
        boolean known = state instanceof Outdated outdated && outdated.generation() == generation;
        gaps.clear();
        state = known ? state : new Outdated(generation, now);
    }

    void replaced(@Nullable String reason, Instant now) {
        Instant since = state instanceof Replaced replaced ? replaced.since() : now;
        gaps.clear();
        state = new Replaced(String.valueOf(reason), since);
    }

    void alarm(@Nullable String reason, Instant now) {
        Instant since = state instanceof Alarm alarm ? alarm.since() : now;
        state = new Alarm(String.valueOf(reason), since);
    }
}
