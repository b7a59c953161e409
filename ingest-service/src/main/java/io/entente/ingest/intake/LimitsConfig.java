package io.entente.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What one request may hold. The depth of JSON is bounded by {@link io.entente.common.codec.Json#DEPTH_MAX}. */
@ConfigMapping(prefix = "entente.limits")
public interface LimitsConfig {

    /** Bytes of a body, after decompression. */
    @WithDefault("5242880")
    @Min(1024)
    @Max(104857600)
    int bodyBytesMax();

    /** Events of a batch. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int batchEventsMax();

    /** Bytes of one event as it is stored. Must stay below the broker's limit of a record, 1 MB as it comes. */
    @WithDefault("262144")
    @Min(1024)
    @Max(900000)
    int eventBytesMax();
}
