/** Readers see their own writes: a request that names a state waits until the read models have reached it. */
package io.entente.query.consistency;
