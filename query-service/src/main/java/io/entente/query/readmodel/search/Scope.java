package io.entente.query.readmodel.search;

import io.entente.query.readmodel.selection.RowSource;

/**
 * What is searched, and which of it first.
 *
 * @param rows where entries and words are: those known now, or those of one stream at an instant
 */
record Scope(RowSource rows, SearchFilter filter, SearchOrder order) {}
