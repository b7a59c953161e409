package io.entente.ingest.receipts;

import io.entente.common.loop.Loops;
import io.entente.ingest.publishing.LogWatch;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

@Dependent
class ReceiptBeans {

    @Produces
    @Singleton
    ReceiptIndex index(ReceiptsConfig config) {
        return new ReceiptIndex(config.bytesMax(), config.window());
    }

    @Produces
    @Singleton
    CatchUp catchUp(LogWatch watch) {
        return new CatchUp(watch::state);
    }

    @Produces
    @Singleton
    Loops loops() {
        return new Loops();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
