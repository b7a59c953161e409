package io.entente.query;

import io.entente.common.codec.EventDecoder;
import io.entente.common.loop.Loops;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Projections;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is made outside the container and given to whoever asks. */
public class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Loops loops() {
        return new Loops();
    }

    @Produces
    @Singleton
    EventDecoder decoder() {
        return EventDecoder.current();
    }

    @Produces
    @Singleton
    Projections projections(@Any Instance<Projection<?>> projections) {
        return new Projections(projections.stream().toList());
    }
}
