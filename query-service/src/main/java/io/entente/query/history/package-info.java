/**
 * The effective history of a stream: duplicates left out, corrections merged, retracted events taken out, inherited
 * dates propagated. Pure: a function of the recorded events alone.
 */
package io.entente.query.history;
