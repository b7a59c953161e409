package io.entente.query.readmodel.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calendars name their entries and remind of ends. */
@ConfigMapping(prefix = "entente.calendar")
public interface CalendarConfig {

    /** The part behind the last @ of every UID: a domain of the operator. To change it gives every entry another identity. */
    @WithDefault("cooperation.example")
    String host();

    /** How long before an agreement expires a program reminds of it. */
    @WithDefault("P90D")
    Duration expiryAlarm();
}
