package io.entente.query.projection;

/**
 * A pure, deterministic function from the effective history of one stream to the rows of one read model.
 *
 * <p>No clock, no randomness, no I/O, no row of another stream: that is what makes live application, rebuild and time
 * travel give the same rows. Whatever depends on today or spans streams is asked by the query.
 */
public interface Projection<R extends Row> {

    ReadModelTable<R> table();

    Handlers<R> handlers();

    /** Raised whenever the same history would give other rows; recorded with the generation that was built by it. */
    int version();
}
