/**
 * Computes what a generation must hold in the simplest way: a whole stream at once from the log, without state, index
 * or cache.
 *
 * <p>Shares only value classes with the engine, and no computation: no class here calls logic of the packages
 * {@code history} or {@code projector}. Slow by design.
 */
@org.jspecify.annotations.NullMarked
package io.entente.query.oracle;
