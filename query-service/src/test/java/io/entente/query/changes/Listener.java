package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A client that checks what it hears: each change it wants once, none left out, in the order of its partition. */
final class Listener {

    private final InMemoryChanges truth;
    private final ChangeFilter filter;
    private Place expected;
    private Place heard;
    private int told;
    private int resets;

    Listener(InMemoryChanges truth, ChangeFilter filter, Place from) {
        this.truth = truth;
        this.filter = filter;
        this.expected = from;
        this.heard = from;
    }

    void hear(List<Frame> frames) {
        frames.forEach(this::hear);
    }

    /** What it sends when it comes back. */
    String lastEventId() {
        return heard.text();
    }

    ChangeFilter filter() {
        return filter;
    }

    int told() {
        return told;
    }

    int resets() {
        return resets;
    }

    void assertMissesNothing() {
        assertThat(wantedAfter(expected)).as("changes never told").isEmpty();
    }

    private void hear(Frame frame) {
        heard = frame.place();
        if (frame instanceof Frame.Reset reset) {
            expected = reset.place();
            resets++;
        } else if (frame instanceof Frame.Told change) {
            PlacedChange said = placed(change.change());
            assertThat(expected.isBefore(said)).as("told again: %s", said).isTrue();
            assertThat(wantedAfter(expected))
                    .as("left out before %s", said)
                    .noneMatch(other -> other.partition() == said.partition() && other.offset() < said.offset());
            expected = expected.after(said);
            told++;
        }
    }

    private static PlacedChange placed(Change change) {
        String id = change.changeId();
        int dash = id.indexOf('-');
        return new PlacedChange(
                Integer.parseInt(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1)), change);
    }

    private List<PlacedChange> wantedAfter(Place place) {
        return truth.kept().stream()
                .filter(change -> place.isBefore(change) && filter.admits(change.change()))
                .toList();
    }
}
