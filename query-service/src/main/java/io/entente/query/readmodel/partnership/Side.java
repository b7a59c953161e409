package io.entente.query.readmodel.partnership;

import io.entente.common.event.Party;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One side of a partnership.
 *
 * @param actorId the authority; null as long as only the name of the stream tells who cooperates
 */
public record Side(@Nullable String actorId, String placeId) {

    private static final Pattern COUNTRY_AND_SUBDIVISION = Pattern.compile("[a-z]{2}-.+");
    private static final Pattern ORDINAL = Pattern.compile("\\d+");

    static Side of(Party party) {
        return new Side(party.actorId().value(), party.placeId().value());
    }

    /** The sides that the id of a partnership names; a second partnership of the same pair has a number behind. */
    static List<Side> namedBy(String partnershipId) {
        return Arrays.stream(partnershipId.split("~"))
                .filter(part -> !ORDINAL.matcher(part).matches())
                .map(placeId -> new Side(null, placeId))
                .toList();
    }

    /** ISO 3166-1, where the id of the place begins with it. */
    Optional<String> country() {
        return COUNTRY_AND_SUBDIVISION.matcher(placeId).matches()
                ? Optional.of(placeId.substring(0, 2).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
