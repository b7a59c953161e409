/**
 * What a generation must hold, worked out from the log in the plainest way: all of a stream at once, nothing kept from
 * before, no index and no cache.
 *
 * <p>Shares the records that projections take with the engine, and none of its work: no class here calls one of the packages
 * {@code history} or {@code projector} for more than its values. Slow by design.
 */
@org.jspecify.annotations.NullMarked
package io.entente.query.oracle;
