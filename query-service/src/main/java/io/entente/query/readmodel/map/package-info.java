/**
 * Where things happened, as far as somebody knows it.
 *
 * <p>A point is never made up: who met "in France" is on the list and not on the map.
 */
package io.entente.query.readmodel.map;
