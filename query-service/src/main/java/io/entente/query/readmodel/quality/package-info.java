/**
 * What an editor should look at: findings of rules inside a stream, across streams and against today.
 *
 * <p>Rules that need one stream are folded; those that span streams or depend on the day are asked by the query.
 */
package io.entente.query.readmodel.quality;
