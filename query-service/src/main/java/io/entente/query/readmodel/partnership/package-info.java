/** Partnerships: who cooperates since when, in what, and what has come of it so far. */
package io.entente.query.readmodel.partnership;
