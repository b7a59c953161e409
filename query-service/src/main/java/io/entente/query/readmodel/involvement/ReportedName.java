package io.entente.query.readmodel.involvement;

import org.jspecify.annotations.Nullable;

/**
 * What a source calls somebody who took part.
 *
 * @param actorId who it is; null when the source does not tell
 */
public record ReportedName(@Nullable String actorId, String nameAsReported) {}
