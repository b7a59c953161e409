package io.entente.query.readmodel.funding;

import io.entente.common.event.ProgrammeRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Roles in a programme as codes of the IATI list OrganisationRole, which has none for those who benefit or support. */
final class IatiRoles {

    static final String FUNDING = "1";

    private static final Map<ProgrammeRole, String> CODES = new EnumMap<>(Map.of(
            ProgrammeRole.FUNDING, FUNDING,
            ProgrammeRole.ACCOUNTABLE, "2",
            ProgrammeRole.EXTENDING, "3",
            ProgrammeRole.IMPLEMENTING, "4"));

    private IatiRoles() {}

    static boolean has(ProgrammeRole role) {
        return CODES.containsKey(role);
    }

    static Optional<String> code(ProgrammeRole role) {
        return Optional.ofNullable(CODES.get(role));
    }
}
