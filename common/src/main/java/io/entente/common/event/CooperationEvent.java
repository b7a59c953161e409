package io.entente.common.event;

/**
 * A fact about the cooperation of cities and regions.
 *
 * <p>Records only; what each is called on the wire is the business of the registry in {@code io.entente.common.codec}.
 */
public sealed interface CooperationEvent permits PartnershipEvent, ReferenceEvent, AmendingEvent {}
