package io.entente.query.readmodel.network;

import io.entente.common.event.MembershipStatus;
import io.entente.query.readmodel.json.WireName;

/** What kinds of ties are called, on the wire and in the table. */
final class TieKind {

    static final String PARTNERSHIP = "partnership";

    /** Known through other events only. */
    static final String PARTNERSHIP_OBSERVED = "partnership-observed";

    static final String MET = "met";
    static final String FUNDING = "funding";
    private static final String MEMBERSHIP = "membership-";

    private TieKind() {}

    static String membership(MembershipStatus status) {
        return MEMBERSHIP + WireName.of(status);
    }
}
