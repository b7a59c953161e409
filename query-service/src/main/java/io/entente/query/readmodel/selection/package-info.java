/** Queries on the views of read models: filters that were given, one order, pages by key. */
package io.entente.query.readmodel.selection;
