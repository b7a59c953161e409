package io.entente.cli.instance;

/** Whether a process can be used now. */
@FunctionalInterface
interface Readiness {

    /** @throws PortInUseException when another process answers in its place */
    boolean isReady(long pid);
}
