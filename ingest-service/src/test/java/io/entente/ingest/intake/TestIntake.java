package io.entente.ingest.intake;

import io.entente.ingest.Configs;
import io.entente.ingest.contract.TestRules;
import io.entente.ingest.publishing.EventLog;
import io.entente.ingest.receipts.ReadProgress;
import io.entente.ingest.receipts.TestReceipts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The intake on a log of the test's, with the real rules. */
public record TestIntake(TestReceipts receipts, LimitsConfig limits) {

    /** @param limits keys and values in turn */
    public static TestIntake on(EventLog log, String... limits) {
        Map<String, String> properties = new HashMap<>();
        for (int at = 0; at < limits.length; at += 2) {
            properties.put(limits[at], limits[at + 1]);
        }
        return new TestIntake(TestReceipts.on(log), Configs.read(LimitsConfig.class, properties));
    }

    /** Caught up. */
    public Intake intake() {
        return reading(receipts.progress());
    }

    Intake reading(ReadProgress progress) {
        return new Intake(TestRules.current(), receipts.receipts(), progress, limits, Clock.systemUTC());
    }

    Intake timedBy(Clock clock) {
        return new Intake(TestRules.current(), receipts.receipts(), receipts.progress(), limits, clock);
    }

    BatchIntake batches() {
        return new BatchIntake(intake(), limits);
    }
}
