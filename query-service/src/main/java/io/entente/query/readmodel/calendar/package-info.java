/**
 * What happened and what is due, for calendar programs.
 *
 * <p>Programs keep what they have once read. So an event that was taken back stays here as cancelled, and every amendment
 * raises its sequence: the tables are filled with what the history has taken back as well, but for what it said. An event that
 * is not known to the day any more is cancelled on the last day that it was, for those who read precise entries only.
 */
package io.entente.query.readmodel.calendar;
