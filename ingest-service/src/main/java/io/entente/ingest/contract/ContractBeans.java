package io.entente.ingest.contract;

import io.entente.common.codec.EventRegistry;
import io.entente.common.schema.EventContracts;
import io.entente.common.schema.EventValidator;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@Dependent
class ContractBeans {

    @Produces
    @Singleton
    EventContracts contracts() {
        return EventContracts.of(EventRegistry.current());
    }

    @Produces
    @Singleton
    EventValidator validator(EventContracts contracts) {
        return new EventValidator(contracts);
    }
}
