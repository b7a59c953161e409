package io.entente.query.projector;

/** An error such as exhausted memory. It ends the instance, which is then restarted. */
final class SimulatedError extends Error {

    SimulatedError() {
        super("simulated", null, false, false);
    }
}
