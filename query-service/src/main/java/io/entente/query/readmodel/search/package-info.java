/**
 * Finding events and actors by what is written in them, however it is typed.
 *
 * <p>Words are folded and cut by {@link io.entente.query.readmodel.search.Words} alone, in rows and in queries, so that
 * PostgreSQL only compares them. What a reader asks for besides words (a type, a field, a year) is a lexeme of the row too:
 * one index finds everything.
 */
package io.entente.query.readmodel.search;
