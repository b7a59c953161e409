package io.entente.cli.log;

import io.entente.cli.instance.Instance;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.instance.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which log a command is about. */
public final class LogOptions {

    @Option(
            names = "--kafka",
            paramLabel = "<host:port>",
            description = "The broker (default: the one that is up here).")
    private @Nullable String bootstrapServers;

    @Option(names = "--topic", defaultValue = Instance.TOPIC, description = "The topic (default: ${DEFAULT-VALUE}).")
    private String topic = Instance.TOPIC;

    public String topic() {
        return topic;
    }

    /** The broker that was named, else that of the instance in this checkout. */
    public String bootstrapServers(InstanceHome home) {
        return bootstrapServers != null
                ? bootstrapServers
                : InstanceRecord.read(home)
                        .map(InstanceRecord::ports)
                        .orElse(Ports.DEFAULT)
                        .bootstrapServers();
    }
}
