package io.entente.query;

import io.entente.testkit.ServiceConfig;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Runs the service under test on a log and a database of its own. */
public final class QueryOnStack implements QuarkusTestResourceLifecycleManager {

    public static final int PARTITIONS = 4;

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(new ServiceConfig(PARTITIONS).start());
        // Read from Kafka here: whoever creates the topic decides.
        config.remove(ServiceConfig.PARTITIONS);
        return config;
    }

    /** The shared stack ends with the JVM. */
    @Override
    public void stop() {}
}
