/**
 * What happened and what is due, for calendar programs.
 *
 * <p>Programs keep what they have once read. So an event that was taken back stays here as cancelled, and every amendment
 * raises its sequence: the table is filled with what the history has taken back as well.
 */
package io.entente.query.readmodel.calendar;
