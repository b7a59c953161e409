package io.entente.ingest.contract;

import io.entente.common.codec.EventRegistry;
import io.entente.common.schema.EventContracts;
import io.entente.common.schema.EventValidator;

/** The rules as the service has them. */
public final class TestRules {

    private static final EventRules CURRENT =
            new EventRules(new EventValidator(EventContracts.of(EventRegistry.current())));

    private TestRules() {}

    public static EventRules current() {
        return CURRENT;
    }
}
