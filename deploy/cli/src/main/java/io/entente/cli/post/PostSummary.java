package io.entente.cli.post;

import java.util.Locale;

/** How many events were posted and what became of them. */
public record PostSummary(long stored, long duplicates, long failed) {

    static final PostSummary NOTHING = new PostSummary(0, 0, 0);

    PostSummary and(PostSummary other) {
        return new PostSummary(stored + other.stored, duplicates + other.duplicates, failed + other.failed);
    }

    public long total() {
        return stored + duplicates + failed;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d posted: %d stored, %d duplicate, %d failed", total(), stored, duplicates, failed);
    }
}
