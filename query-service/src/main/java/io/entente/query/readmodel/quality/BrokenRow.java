package io.entente.query.readmodel.quality;

import io.entente.query.history.EventKey;
import java.util.List;
import java.util.Optional;

/** A rule that one event breaks, whatever else is recorded. */
record BrokenRow(Breach broken) implements QualityRow {

    static BrokenRow by(EventKey event, Rule rule, String subject) {
        return new BrokenRow(Breach.of(rule, subject, List.of(event)));
    }

    @Override
    public String key() {
        return broken.rule().code() + " " + broken.cause() + " " + broken.subject();
    }

    @Override
    public Optional<Breach> breach() {
        return Optional.of(broken);
    }
}
