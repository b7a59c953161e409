package io.entente.query.projection;

import io.entente.common.event.CommitmentMade;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.ReferenceEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projections that show what the engine does: one that adds, one that mirrors, one whose changes wait. */
public final class TestProjections {

    private TestProjections() {}

    public static List<Projection<?>> all() {
        return List.of(new Tally(), new Mirror(), new Promises());
    }

    /** Adds: an event that takes effect twice shows. */
    public record TallyRow(String key, int events) implements Row {}

    static final class Tally implements Projection<TallyRow> {

        private static final ReadModelTable<TallyRow> TABLE = ReadModelTable.<TallyRow>named(
                        "tally", "partnership_id", TestProjections.class)
                .number("events", TallyRow::events)
                .readIn("tally")
                .build();

        private final Handlers<TallyRow> handlers = Handlers.forRows(TallyRow.class)
                .on(
                        PartnershipEvent.class,
                        (rows, event) -> rows.putOrChange(
                                new TallyRow(event.streamId(), 0), row -> new TallyRow(row.key(), row.events() + 1)))
                .ignoring(ReferenceEvent.class, "counts what happens between parties")
                .build();

        @Override
        public ReadModelTable<TallyRow> table() {
            return TABLE;
        }

        @Override
        public Handlers<TallyRow> handlers() {
            return handlers;
        }

        @Override
        public int version() {
            return 1;
        }
    }

    /** Mirrors: everything about an effective event that can differ. */
    public record MirrorRow(String key, String event, String correctedBy, boolean yearCertain, String flags)
            implements Row {}

    static final class Mirror implements Projection<MirrorRow> {

        private static final ReadModelTable<MirrorRow> TABLE = ReadModelTable.<MirrorRow>named(
                        "mirror", "event_key", TestProjections.class)
                .text("event", MirrorRow::event)
                .text("corrected_by", MirrorRow::correctedBy)
                .flag("year_certain", MirrorRow::yearCertain)
                .text("flags", MirrorRow::flags)
                .readIn("mirror")
                .build();

        private final Handlers<MirrorRow> handlers = Handlers.forRows(MirrorRow.class)
                .on(
                        PartnershipEvent.class,
                        (rows, event) -> rows.put(new MirrorRow(
                                event.key().toString(),
                                event.event().toString(),
                                event.correctedBy().toString(),
                                event.yearCertain(),
                                event.redated() + " " + event.parentRetracted() + " " + event.revision())))
                .onRetracted((rows, event) -> rows.put(new MirrorRow(
                        event.key().toString(),
                        event.event().toString(),
                        event.correctedBy().toString(),
                        event.yearCertain(),
                        "retracted " + event.revision())))
                .ignoringTheRest("mirrors partnerships only")
                .build();

        @Override
        public ReadModelTable<MirrorRow> table() {
            return TABLE;
        }

        @Override
        public Handlers<MirrorRow> handlers() {
            return handlers;
        }

        @Override
        public int version() {
            return 1;
        }
    }

    /** Follow-ups may be recorded before the promise they follow. */
    public record PromiseRow(
            String key, int followUps, @Nullable String status) implements Row {}

    static final class Promises implements Projection<PromiseRow> {

        private static final ReadModelTable<PromiseRow> TABLE = ReadModelTable.<PromiseRow>named(
                        "promise", "commitment_id", TestProjections.class)
                .number("follow_ups", PromiseRow::followUps)
                .text("status", PromiseRow::status)
                .readIn("promise")
                .build();

        private final Handlers<PromiseRow> handlers = Handlers.forRows(PromiseRow.class)
                .on(
                        CommitmentMade.class,
                        (rows, made) -> rows.put(
                                new PromiseRow(made.event().commitmentId().value(), 0, null)))
                .on(
                        FollowUpRecorded.class,
                        (rows, followUp) -> rows.change(
                                followUp.event().targetId().value(),
                                row -> new PromiseRow(
                                        row.key(),
                                        row.followUps() + 1,
                                        followUp.event().status().name())))
                .ignoringTheRest("about promises only")
                .build();

        @Override
        public ReadModelTable<PromiseRow> table() {
            return TABLE;
        }

        @Override
        public Handlers<PromiseRow> handlers() {
            return handlers;
        }

        @Override
        public int version() {
            return 1;
        }
    }
}
