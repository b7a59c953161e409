package io.entente.query.projector;

/** As when memory is exhausted: ends the instance that it hits, which is started again. */
final class SimulatedError extends Error {

    SimulatedError() {
        super("simulated", null, false, false);
    }
}
