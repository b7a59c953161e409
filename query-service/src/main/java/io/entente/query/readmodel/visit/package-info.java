/** Visits: which delegation travelled where, led by whom. */
package io.entente.query.readmodel.visit;
