package io.entente.cli.instance;

import io.entente.cli.service.Health;

/** A service that says over HTTP that it is ready, provided that it is the one that answers. */
record ReadyOverHttp(String program, int port) implements Readiness {

    @Override
    public boolean isReady(long pid) {
        if (!Health.isReady(port)) {
            return false;
        }
        PortOwner.of(port).filter(owner -> owner.pid() != pid).ifPresent(stranger -> {
            throw new PortInUseException(program, port, PortOwner.of(port));
        });
        return true;
    }
}
