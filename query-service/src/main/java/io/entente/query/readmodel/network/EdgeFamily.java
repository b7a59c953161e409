package io.entente.query.readmodel.network;

import io.entente.common.event.MembershipStatus;
import java.util.Arrays;
import java.util.List;

/** The kinds of edges that are asked for together, in the order in which they are shown. */
enum EdgeFamily {
    /** Established, and observed through other events only. */
    PARTNERSHIP,
    FUNDED,
    MEMBER,
    /** Not shown unless asked for: everybody met everybody. */
    MET;

    static final List<EdgeFamily> UNLESS_ASKED = List.of(PARTNERSHIP, FUNDED, MEMBER);

    List<String> kinds() {
        return switch (this) {
            case PARTNERSHIP -> List.of(TieKind.PARTNERSHIP, TieKind.PARTNERSHIP_OBSERVED);
            case FUNDED -> List.of(TieKind.FUNDING);
            case MEMBER ->
                Arrays.stream(MembershipStatus.values())
                        .map(TieKind::membership)
                        .toList();
            case MET -> List.of(TieKind.MET);
        };
    }

    /** Where the kind stands among all. */
    static int rank(String kind) {
        return Arrays.stream(values())
                .flatMap(family -> family.kinds().stream())
                .toList()
                .indexOf(kind);
    }
}
