package io.entente.query.changes;

/** A change and where the log holds the record that made it. */
record PlacedChange(int partition, long offset, Change change) {}
