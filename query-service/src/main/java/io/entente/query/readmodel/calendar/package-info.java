/**
 * What happened and what is due, for calendar programs.
 *
 * <p>Programs keep what they have once read. So an event that was taken back stays here as cancelled, and every amendment
 * raises its sequence: the tables are filled with what the history has taken back as well, but for what it said.
 */
package io.entente.query.readmodel.calendar;
