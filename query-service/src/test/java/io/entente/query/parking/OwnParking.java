package io.entente.query.parking;

import io.entente.query.QueryOnStack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A service, a log and a database of its own: what is parked here would be in the way of other tests. */
public final class OwnParking implements QuarkusTestProfile {

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
        return Map.of("entente.rebuild.poll-interval", "50ms");
    }
}
