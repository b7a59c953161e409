package io.entente.common.event;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened between the parties of one partnership, in whose stream it is recorded. */
public sealed interface PartnershipEvent extends CooperationEvent
        permits MeetingHeld,
                AgreementSigned,
                PartnershipEstablished,
                PartnershipStatusChanged,
                AnniversaryCommemorated,
                VisitConducted,
                SiteVisited,
                AgreementAmended,
                AgreementTerminated,
                ProgrammeLaunched,
                FundingCommitted,
                FundingDisbursed,
                ProgressReported,
                CommitmentMade,
                TaskAssigned,
                FollowUpRecorded,
                StatementMade,
                PriorityDeclared,
                MembershipStatusChanged,
                IndicatorReported {

    /** The stream id. */
    PartnershipId partnershipId();

    /** When it happened; of an indicator, the day for which its reading holds. */
    FuzzyDate occurred();

    /** Never empty: nothing is recorded without evidence. */
    List<SourceRef> sources();

    /** Codes of the fields of cooperation that it touches; empty when none is named. */
    List<String> fields();

    /** Id of the event during which it happened. */
    @Nullable
    String partOf();

    /** Why it is unclear who said or did it. */
    @Nullable
    String attribution();

    /** What else the source can mean. */
    @Nullable
    String ambiguity();

    /** What happened or was said, in words; {@link LangMap#NONE} when the recorder gave none. */
    LangMap wording();
}
