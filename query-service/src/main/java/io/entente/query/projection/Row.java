package io.entente.query.projection;

/** One row of a read model. An immutable value: two folds of the same history give equal rows. */
public interface Row {

    /** Unique within its stream and its table. */
    String key();
}
