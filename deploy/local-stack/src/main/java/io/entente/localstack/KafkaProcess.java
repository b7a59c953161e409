package io.entente.localstack;

import io.entente.localstack.kafka.Broker;
import java.util.Map;

/** Runs one broker until it is told to stop; its command line is that of {@link ProcessOptions}. */
public final class KafkaProcess {

    private KafkaProcess() {}

    public static void main(String... arguments) throws Exception {
        var options = ProcessOptions.parse(arguments);
        LogFile.takeStandardError(options.directory().resolve(LocalKafka.LOG));
        if (options.untilParentEnds()) {
            ParentWatch.start();
        }
        try {
            ClusterNode node = options.node() == null ? ClusterNode.alone() : options.node();
            Broker broker = Broker.start(options.directory(), options.port(), node);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop"));
            System.out.println(new ReadyLine(Map.of(
                    LocalKafka.BOOTSTRAP_SERVERS,
                    broker.bootstrapServers(),
                    "pid",
                    Long.toString(ProcessHandle.current().pid()))));
            broker.awaitEnd();
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
