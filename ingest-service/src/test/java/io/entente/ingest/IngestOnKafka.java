package io.entente.ingest;

import io.entente.testkit.ServiceConfig;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives the service a topic of its own on the Kafka of the test kit. */
public final class IngestOnKafka implements QuarkusTestResourceLifecycleManager {

    public static final int PARTITIONS = 4;

    @Override
    public Map<String, String> start() {
        System.setProperty(Main.CHECKS_NO_ADDRESSES, "true");
        var config = new HashMap<>(new ServiceConfig(PARTITIONS).start());
        config.keySet().removeIf(key -> key.startsWith("quarkus.datasource"));
        // Whatever else runs on this machine.
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {}
}
