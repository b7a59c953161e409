package io.entente.common.event;

import org.jspecify.annotations.Nullable;

/**
 * How many people an unnamed group had.
 *
 * @param min the number if known, otherwise the least it can have been
 */
public record HeadCount(boolean known, @Nullable Integer min) {}
