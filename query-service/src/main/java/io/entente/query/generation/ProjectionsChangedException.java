package io.entente.query.generation;

/**
 * The serving generation was built by other projections than this service has. Writing into it would mix two meanings
 * in one table.
 */
public final class ProjectionsChangedException extends RuntimeException {

    ProjectionsChangedException(Generation serving, String built, String present) {
        super("generation " + serving.number() + " was built by projections " + built + ", this service has " + present
                + ": start it on an empty database, which it fills from the log, or start the version that built it");
    }
}
