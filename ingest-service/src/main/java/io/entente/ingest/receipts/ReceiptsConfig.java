package io.entente.ingest.receipts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How far back a retry is recognised. What falls out of these bounds is deduplicated by the projections only. */
@ConfigMapping(prefix = "entente.receipts")
public interface ReceiptsConfig {

    /** Age of the oldest event that is recognised, and how far back the log is read at start-up. */
    @WithDefault("P30D")
    @DurationMin(minutes = 1)
    @DurationMax(days = 3650)
    Duration window();

    /**
     * Memory for receipts, 88 bytes each: 762,600 by default. Receipts of the events recorded first are removed first.
     */
    @WithDefault("67108864")
    @Min(1048576)
    @Max(17179869184L)
    long bytesMax();
}
