package io.entente.query.readmodel.activity;

import io.entente.common.event.PartnershipEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.YearSpan;
import java.util.List;

/** What is counted of each event that counts, to be counted again in Java. */
final class LoneEvents implements Projection<LoneEvents.LoneEvent> {

    private static final ReadModelTable<LoneEvent> TABLE = ReadModelTable.<LoneEvent>named(
                    "lone_event", "event_key", LoneEvents.class)
            .build();

    private final Handlers<LoneEvent> handlers = Handlers.forRows(LoneEvent.class)
            .on(
                    PartnershipEvent.class,
                    (rows, event) -> rows.put(new LoneEvent(
                            event.key().toString(),
                            event.recorded().name(),
                            event.event().fields(),
                            YearSpan.of(EffectiveDate.of(event)))))
            .ignoringTheRest("actors and sources are known, they do not happen")
            .build();

    @Override
    public ReadModelTable<LoneEvent> table() {
        return TABLE;
    }

    @Override
    public Handlers<LoneEvent> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    /** @param type its name without namespace and version: {@code MeetingHeld} */
    record LoneEvent(String key, String type, List<String> fields, YearSpan years) implements Row {}
}
