/** Streams folded again from the events that a generation holds, and their rows put in the place of those that are there. */
package io.entente.query.refold;
