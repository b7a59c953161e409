package io.entente.query.operations;

import io.entente.query.http.SentJson;
import org.jspecify.annotations.Nullable;

/**
 * An order to leave a parked event as it is.
 *
 * @param reason why it will never be applied
 */
record DiscardOrder(String reason) {

    /** @throws io.entente.query.http.InvalidParameterException when the reason is missing */
    static DiscardOrder of(@Nullable String body) {
        return new DiscardOrder(SentJson.parse(body, "reason").text("reason"));
    }
}
