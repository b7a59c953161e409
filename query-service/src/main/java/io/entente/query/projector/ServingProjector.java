package io.entente.query.projector;

/** What this instance's projector of the serving generation is doing. */
@FunctionalInterface
public interface ServingProjector {

    ProjectorStatus status();
}
