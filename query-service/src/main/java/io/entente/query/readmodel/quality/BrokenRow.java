package io.entente.query.readmodel.quality;

import io.entente.query.history.EventKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A rule that one event breaks, whatever else is recorded. */
record BrokenRow(Breach broken) implements QualityRow {

    /** Longer than every id and code. */
    private static final int SUBJECT_IN_KEY_MAX = 300;

    static BrokenRow by(EventKey event, Rule rule, String subject) {
        return new BrokenRow(Breach.of(rule, subject, List.of(event)));
    }

    @Override
    public String key() {
        return broken.rule().code() + " " + broken.cause() + " " + shortened(broken.subject());
    }

    /** A subject can be a text of the event, and an index takes no long one. */
    private static String shortened(String subject) {
        return subject.length() <= SUBJECT_IN_KEY_MAX
                ? subject
                : UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    @Override
    public Optional<Breach> breach() {
        return Optional.of(broken);
    }
}
