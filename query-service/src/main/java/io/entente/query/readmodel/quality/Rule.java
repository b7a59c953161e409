package io.entente.query.readmodel.quality;

import io.entente.query.history.AmendmentOutcome;
import io.entente.query.projection.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every rule that {@code /quality} knows. The one place that says how severe it is; what it says to readers stands in
 * {@code rules.json} beside this class. Nothing breaks a rule by being recorded late: findings come and go with the
 * history.
 */
enum Rule {
    /** The year of an event was concluded, not stated. Events that follow the date of another are not listed again. */
    DATE_YEAR_INFERRED(Severity.WARN),
    /** Nothing tells when it happened. */
    DATE_UNKNOWN(Severity.INFO),
    /** Two parts of a date cannot both be true. */
    DATE_CONTRADICTORY(Severity.ERROR),
    /** It was recorded before it can have happened. */
    RECORDED_BEFORE_IT_HAPPENED(Severity.ERROR),
    /** Money was promised, and nobody says how much. */
    AMOUNT_UNKNOWN(Severity.WARN),
    /** A meeting in person of which no city is known. */
    VENUE_UNKNOWN(Severity.INFO),
    /** All evidence goes back to one document. Events that are part of another share its evidence and are not listed. */
    SINGLE_SOURCE(Severity.INFO),
    /** It is unclear who said or did it. */
    UNATTRIBUTED(Severity.WARN),
    /** A task that is due at no time. */
    TASK_WITHOUT_DUE(Severity.WARN),
    /** Something is due before it was asked for or promised. */
    DUE_BEFORE_MADE(Severity.WARN),
    /**
     * A person is seen in an office outside its recorded term, or two people hold an office of one at the same time.
     *
     * @see OfficeFindings
     */
    ROLE_TERM_CONFLICT(Severity.WARN),
    /**
     * Two reports tell of a meeting or visit of the same people, three days apart at most.
     *
     * @see TwinFindings
     */
    DUPLICATE_CANDIDATE(Severity.WARN),
    /**
     * Two different events have the same source and id.
     *
     * @see ReusedIdFindings
     */
    ID_REUSED(Severity.ERROR),
    /** An id of an actor that nobody has checked, or one source alone gives. */
    UNVERIFIED_IDENTIFIER(Severity.INFO),
    /** A code that a producer made up. */
    UNKNOWN_CODE(Severity.INFO),
    /** An agreement has run out, and none has taken its place. */
    AGREEMENT_EXPIRED_NO_SUCCESSOR(Severity.INFO),
    /** An agreement was signed after its period. */
    SIGNED_AFTER_ITS_END(Severity.WARN),
    /** A period that ends before it begins. */
    PERIOD_REVERSED(Severity.ERROR),
    /** An agreement that takes its own place. */
    SUPERSEDES_ITSELF(Severity.ERROR),
    /** A visit that goes to where it comes from. */
    VISIT_WITHOUT_JOURNEY(Severity.WARN),
    /** An event lies outside the days of the event it is part of. */
    PART_OUTSIDE_WHOLE(Severity.WARN),
    /** The event it is part of was taken back. */
    PART_OF_RETRACTED(Severity.WARN),
    /** An anniversary more than a year away from the one that its ordinal tells. */
    ANNIVERSARY_DOES_NOT_FIT(Severity.WARN),
    /** A change of status to the status that the partnership had. */
    STATUS_UNCHANGED(Severity.WARN),
    /** A membership went from one status to another that cannot follow. */
    MEMBERSHIP_TRANSITION(Severity.WARN),

    /** @see Finding#REFERS_TO_ABSENT */
    REFERS_TO_ABSENT(Severity.WARN),
    /** @see Finding#DECLARED_TWICE */
    DECLARED_TWICE(Severity.WARN),
    /** @see Finding#AFTER_THE_END */
    AFTER_THE_END(Severity.WARN),
    /** @see Finding#DISBURSED_MORE_THAN_COMMITTED */
    DISBURSED_MORE_THAN_COMMITTED(Severity.WARN),

    /** @see AmendmentOutcome#TARGET_MISSING */
    AMENDMENT_TARGET_MISSING(Severity.WARN),
    /** @see AmendmentOutcome#RETRACTED */
    AMENDMENT_RETRACTED(Severity.INFO),
    /** @see AmendmentOutcome#TARGET_RETRACTED */
    AMENDMENT_TARGET_RETRACTED(Severity.INFO),
    /** @see AmendmentOutcome#TARGET_OF_OTHER_TYPE */
    AMENDMENT_TARGET_OF_OTHER_TYPE(Severity.ERROR),
    /** @see AmendmentOutcome#TARGET_NOT_CORRECTABLE */
    AMENDMENT_TARGET_NOT_CORRECTABLE(Severity.ERROR),
    /** @see AmendmentOutcome#CHANGES_IDENTITY */
    AMENDMENT_CHANGES_IDENTITY(Severity.ERROR),
    /** @see AmendmentOutcome#RESULT_INVALID */
    AMENDMENT_RESULT_INVALID(Severity.ERROR);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** As clients spell it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    static Optional<Rule> ofCode(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
