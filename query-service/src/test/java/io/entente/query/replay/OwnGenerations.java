package io.entente.query.replay;

import io.entente.query.QueryOnStack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A service, a log and a database of its own: other tests believe that the first generation serves. */
public final class OwnGenerations implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(QueryOnStack.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        // Small enough for many of them, and for a kill in between.
        return Map.of("entente.rebuild.batch-events-max", "50", "entente.rebuild.poll-interval", "50ms");
    }
}
