package io.entente.common.event;

import org.jspecify.annotations.Nullable;

/**
 * What a statement speaks of.
 *
 * @param eventId the event spoken of
 * @param periodEdtf the time spoken of in EDTF, such as 1989/.. for the years since 1989
 */
public record Reference(
        @Nullable String eventId,
        @Nullable EntityId agreementId,
        @Nullable EntityId programmeId,
        @Nullable String periodEdtf) {}
