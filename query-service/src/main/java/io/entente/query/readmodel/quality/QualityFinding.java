package io.entente.query.readmodel.quality;

import io.entente.common.date.LabelLanguage;
import io.entente.query.history.EventKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an editor should look at.
 *
 * @param rule stable; {@code /quality/rules} explains it
 * @param eventId the event to look at first, unique within its {@code source}
 * @param eventIds all events that cause it
 * @param streamId the partnership, actor or document whose events cause it
 * @param partnershipId null when it is no finding of a partnership
 * @param subject what the rule is about: an id or a code
 * @param message what is the matter, in one language
 */
public record QualityFinding(
        String rule,
        Severity severity,
        String eventId,
        String source,
        List<EventKey> eventIds,
        String streamId,
        @Nullable String partnershipId,
        String subject,
        String message) {

    private static final String BETWEEN_PARTIES = "~";

    static QualityFinding of(QualityEntity row, RuleTexts texts, LabelLanguage language) {
        Optional<Rule> rule = Rule.ofCode(row.rule);
        return new QualityFinding(
                row.rule,
                rule.map(Rule::severity).orElse(Severity.WARN),
                row.eventId,
                row.source,
                row.eventIds,
                row.streamId,
                row.streamId.contains(BETWEEN_PARTIES) ? row.streamId : null,
                row.subject,
                rule.map(known -> texts.of(known, language) + " (" + row.subject + ")")
                        .orElse(row.subject));
    }
}
