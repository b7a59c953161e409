package io.entente.query.http;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a partnership must be for its rows to be asked for: one party in each of these. A party is in a country if
 * the id of its place begins with the code.
 *
 * @param country ISO 3166-1; null for any
 * @param place id of the place of a party; null for any
 */
public record Parties(
        @QueryParam("country") @Nullable String country,
        @QueryParam("place") @Nullable String place) {

    public static final Parties ANY = new Parties(null, null);

    public boolean areAny() {
        return country == null && place == null;
    }
}
