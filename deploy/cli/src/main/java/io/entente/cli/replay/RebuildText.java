package io.entente.cli.replay;

import io.entente.cli.operator.FollowedLine;
import io.entente.cli.replay.Rebuild.StepProgress;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rebuild in words: all that is known of it, or one line of it. */
final class RebuildText {

    private static final String INDENT = "  ";

    private final Rebuild rebuild;

    RebuildText(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    static void show(Terminal terminal, Rebuild rebuild) {
        var text = new RebuildText(rebuild);
        terminal.heading(text.head());
        text.facts().forEach(fact -> terminal.line(INDENT + fact));
        terminal.line(NextStep.after(rebuild));
    }

    static void follow(FollowedLine line, Rebuild rebuild) {
        var text = new RebuildText(rebuild);
        line.say(text.line(), text.turns());
    }

    private String head() {
        String kept = rebuild.name() == null ? "" : ", to be read as " + rebuild.name();
        return "Rebuild " + rebuild.rebuildId() + " of generation " + rebuild.generation() + kept + ": "
                + rebuild.state();
    }

    private List<String> facts() {
        var facts = new ArrayList<String>();
        facts.add("began " + Figures.at(rebuild.createdAt()) + " (" + rebuild.cause() + "), promotion "
                + rebuild.promotion() + ", lag at most " + Figures.duration(rebuild.lagMax()));
        rebuild.steps().forEach(step -> facts.add(bar(step)));
        addIfKnown(facts, "gap: ", gap());
        if (rebuild.isActive()) {
            halts().forEach(facts::add);
        }
        addIfKnown(
                facts,
                "verified: ",
                rebuild.verified() == null ? null : rebuild.verified().text());
        addIfKnown(facts, "failure: ", rebuild.failure());
        addIfKnown(facts, "ended ", rebuild.endedAt() == null ? null : Figures.at(rebuild.endedAt()));
        return facts;
    }

    private static void addIfKnown(List<String> facts, String what, @Nullable String value) {
        if (value != null) {
            facts.add(what + Terminal.printable(value));
        }
    }

    private String bar(StepProgress step) {
        return String.format(
                Locale.ROOT,
                "%-9s %s %s%s",
                step.step(),
                Figures.bar(step.done(), step.total()),
                done(step),
                speed(step));
    }

    private static String done(StepProgress step) {
        return Figures.count(step.done()) + " of " + Figures.count(step.total()) + " " + step.unit();
    }

    private String speed(StepProgress step) {
        if (!step.step().equals(rebuild.state())) {
            return "";
        }
        Long rate = rebuild.eventsPerSecond();
        Long left = rebuild.secondsLeft();
        return (rate == null || !step.unit().equals("events") ? "" : ", " + Figures.count(rate) + "/s")
                + (left == null ? ", time left unknown" : ", " + Figures.time(left) + " left");
    }

    private @Nullable String gap() {
        Long gap = rebuild.gap();
        return gap == null || !rebuild.isActive() ? null : Figures.count(gap) + " events";
    }

    private List<String> halts() {
        var halts = new ArrayList<String>();
        if (rebuild.paused()) {
            halts.add("paused");
        }
        if (rebuild.slowedSince() != null) {
            halts.add("slowed since " + Figures.at(rebuild.slowedSince())
                    + ": the serving generation lags by more than half of " + Figures.duration(rebuild.lagMax()));
        }
        return halts;
    }

    private String line() {
        var line = new StringBuilder("rebuild " + rebuild.rebuildId() + ": " + rebuild.state());
        rebuild.steps().stream()
                .filter(step -> step.step().equals(rebuild.state()))
                .forEach(step -> line.append(' ').append(done(step)).append(speed(step)));
        if (gap() != null) {
            line.append(", gap ").append(gap());
        }
        halts().forEach(halt -> line.append(", ").append(halt));
        return line.toString();
    }

    /** What of it is no mere progress. */
    private List<Object> turns() {
        return List.of(rebuild.state(), rebuild.paused(), rebuild.slowedSince() != null);
    }
}
