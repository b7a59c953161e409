package io.entente.ingest.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The event log in Kafka. Where the brokers are is said by {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "entente.log")
public interface LogConfig {

    /** Topic of all events. */
    @WithDefault("cooperation-events")
    @Pattern(regexp = "[A-Za-z0-9._-]{1,249}")
    String topic();

    /** Fixed when the topic is created: another count would move streams to other partitions. */
    @WithDefault("4")
    @Min(1)
    @Max(1000)
    int partitions();

    /** Copies of each record, used when the topic is created. Production: 3, with min.insync.replicas 2. */
    @WithDefault("1")
    @Min(1)
    @Max(10)
    short replicationFactor();

    /** Whether a missing topic is created, with infinite retention. Otherwise the service waits until it exists. */
    @WithDefault("true")
    boolean createTopic();

    /** After this an append that was not acknowledged ends with an unknown outcome. */
    @WithDefault("8s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 9)
    Duration deliveryTimeout();

    /** How long one request to a broker may take before it is sent again. Not above the delivery time-out. */
    @WithDefault("3s")
    @DurationMin(millis = 500)
    @DurationMax(seconds = 9)
    Duration requestTimeout();

    /** Records that wait for the broker, in bytes; beyond it appends are refused at once. */
    @WithDefault("33554432")
    @Min(1048576)
    @Max(1073741824)
    long bufferBytesMax();

    /** How often the brokers are asked whether the topic is as it should be. */
    @WithDefault("500ms")
    @DurationMin(millis = 100)
    @DurationMax(seconds = 10)
    Duration watchInterval();

    /** The log counts as unreachable when neither a look nor an acknowledgement succeeded for so long. */
    @WithDefault("4s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 60)
    Duration unreachableAfter();
}
