package io.entente.query;

import io.entente.testkit.ServiceConfig;
import io.entente.testkit.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Runs the service under test on a log and a database of its own. */
public final class QueryOnStack implements QuarkusTestResourceLifecycleManager {

    public static final int PARTITIONS = 4;
    public static final int CHANGES_KEPT = 400;

    @Override
    public Map<String, String> start() {
        System.setProperty(Main.CHECKS_NO_ADDRESSES, "true");
        var config = new HashMap<>(new ServiceConfig(PARTITIONS).start());
        // Read from Kafka here: whoever creates the topic decides.
        config.remove(ServiceConfig.PARTITIONS);
        // Whatever else runs on this machine.
        config.put("quarkus.http.test-port", "0");
        // So short that a test can outlive them.
        config.put("entente.changes.kept-per-partition", Integer.toString(CHANGES_KEPT));
        config.put("entente.changes.ping-interval", "1s");
        // So long that only an announcement can be what a test has heard of.
        config.put("entente.changes.poll-interval", "60s");
        // One is listened to, and an announcement must find it whatever an operator has made of the topic.
        config.put("entente.changes.topic", TestStack.shared().newTopic(PARTITIONS));
        return config;
    }

    /** The shared stack ends with the JVM. */
    @Override
    public void stop() {}
}
