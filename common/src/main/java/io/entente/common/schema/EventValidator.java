package io.entente.common.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks an event against the contract of its type and against all that its producer can know alone.
 *
 * <p>An event without faults can be decoded. Whether it fits the other events of its stream is not asked: the log may
 * arrive out of order. Safe for use by several threads.
 */
public final class EventValidator {

    /** More faults of one event than this help nobody, and would make the answer larger than the event. */
    public static final int FAULTS_MAX = 100;

    private final Map<String, SchemaCheck> checksByType;
    private final List<LocalRule> rules;
    private final EventDecoder decoder = EventDecoder.current();

    public EventValidator(EventContracts contracts) {
        this.checksByType = contracts.contracts().stream()
                .collect(Collectors.toUnmodifiableMap(EventContract::type, SchemaCheck::new));
        this.rules = List.of(
                IdentityRules::subjectIsTheStream,
                IdentityRules::entityIdsLieBelowThePartnership,
                IdentityRules::nothingSupersedesItself,
                PartyRules::partiesDiffer,
                PartyRules::visitsGoElsewhere,
                MoneyRules::amountsArePositive,
                DateRules::datesDoNotContradictThemselves,
                DateRules::nothingHappenedInTheFuture,
                DateRules::signedBeforeItEnds,
                DateRules::dueAfterItWasPromised,
                new PatchRules(contracts)::patchKeepsTheContract);
    }

    /**
     * Every fault at once, up to {@link #FAULTS_MAX}; none when the event keeps its contract.
     *
     * @param today the last day on which something can have happened
     * @return pointers are relative to the CloudEvent document
     */
    public List<Fault> faults(CloudEvent event, LocalDate today) {
        SchemaCheck check = checksByType.get(event.type());
        return check == null
                ? List.of(new Fault("/type", "unknown-type", "no event type is called '" + event.type() + "'"))
                : faults(check, event, today);
    }

    private List<Fault> faults(SchemaCheck check, CloudEvent event, LocalDate today) {
        var findings = new Findings();
        findings.addAllInData(check.faults(event.data()));
        var posted = new PostedEvent(check.contract().name(), event.subject(), event.data(), today);
        rules.forEach(rule -> rule.check(posted, findings));
        if (findings.isEmpty() && event.data() instanceof ObjectNode data) {
            checkReadable(event.type(), data, findings);
        }
        return findings.first(FAULTS_MAX);
    }

    /** The schema and the record agree in all that is tested; what slips through must still not reach the log. */
    private void checkReadable(String type, ObjectNode data, Findings findings) {
        try {
            decoder.decode(type, data);
        } catch (UndecodableEventException unreadable) {
            findings.addInData(unreadable.pointer(), "unreadable", unreadable.reason());
        }
    }
}
