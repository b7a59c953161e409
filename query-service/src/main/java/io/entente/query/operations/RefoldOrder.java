package io.entente.query.operations;

import io.entente.query.http.SentJson;
import org.jspecify.annotations.Nullable;

/**
 * An order to fold a stream again.
 *
 * @param dryRun whether to say only what it would do; false unless given
 * @param reason why it is done; may be missing when it is only tried
 */
record RefoldOrder(@Nullable Boolean dryRun, @Nullable String reason) {

    /** @throws io.entente.query.http.InvalidParameterException when a member cannot be used */
    static RefoldOrder of(@Nullable String body) {
        var json = SentJson.parse(body, "dryRun", "reason");
        boolean dryRun = json.flag("dryRun");
        return new RefoldOrder(dryRun, dryRun ? null : json.text("reason"));
    }

    boolean onlyTries() {
        return Boolean.TRUE.equals(dryRun);
    }
}
