/** Uncertain dates: parsing, bounds, certainty, order, inheritance and labels. Pure: no clock. */
package io.entente.common.date;
