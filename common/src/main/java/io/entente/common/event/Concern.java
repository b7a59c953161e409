package io.entente.common.event;

import org.jspecify.annotations.Nullable;

/**
 * What a task is about.
 *
 * @param membershipOf the network whose membership is in question
 */
public record Concern(
        @Nullable ActorId membershipOf,
        @Nullable EntityId agreementId,
        @Nullable EntityId programmeId,
        @Nullable EntityId commitmentId) {}
