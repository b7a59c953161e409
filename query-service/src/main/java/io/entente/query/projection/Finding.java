package io.entente.query.projection;

import io.entente.query.history.EventKey;

/**
 * Something an event says that does not fit the rest of its stream. Never an error: history is back-filled, and what is
 * missing today may arrive tomorrow.
 *
 * @param event the event that causes it
 * @param concerns the read model, or {@code history}
 * @param rule stable, kebab-case
 * @param subject the id that the rule is about
 */
public record Finding(EventKey event, String concerns, String rule, String subject) implements Row {

    /** An event refers to an entity that no event of the stream has declared. */
    public static final String REFERS_TO_ABSENT = "refers-to-absent";

    /** An entity is declared by a second event; the first declaration stays. */
    public static final String DECLARED_TWICE = "declared-twice";

    /** An event continues what an earlier one has brought to its end; the end stays. */
    public static final String AFTER_THE_END = "after-the-end";

    /** More was paid out of a commitment than it promised. */
    public static final String DISBURSED_MORE_THAN_COMMITTED = "disbursed-more-than-committed";

    public static final ReadModelTable<Finding> TABLE = ReadModelTable.<Finding>named(
                    "finding", "finding_key", Finding.class)
            .text("source", finding -> finding.event.source())
            .text("event_id", finding -> finding.event.id())
            .text("concerns", Finding::concerns)
            .text("rule", Finding::rule)
            .text("subject", Finding::subject)
            .readIn("quality")
            .build();

    @Override
    public String key() {
        return String.join(" ", event.source(), event.id(), concerns, rule, subject);
    }
}
