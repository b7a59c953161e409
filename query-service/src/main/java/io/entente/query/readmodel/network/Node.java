package io.entente.query.readmodel.network;

import io.entente.common.event.LangMap;
import org.jspecify.annotations.Nullable;

/**
 * An actor in the network.
 *
 * @param name null when the actor is not registered
 */
public record Node(String id, @Nullable LangMap name) {}
