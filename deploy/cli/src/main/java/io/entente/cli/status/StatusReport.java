package io.entente.cli.status;

import io.entente.cli.instance.Instance;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.instance.RecordedProcess;
import io.entente.cli.service.Health;
import io.entente.cli.service.LogEnds;
import io.entente.cli.service.LogUnreachableException;
import io.entente.cli.service.NoLogException;
import io.entente.cli.service.NotProjectedException;
import io.entente.cli.service.QueryService;
import io.entente.cli.service.UnreachableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an instance is now.
 *
 * @param gap events in the log that the read models do not include yet; null when that cannot be told
 */
public record StatusReport(boolean allUp, @Nullable Long gap, List<ProcessStatus> processes) {

    private static final int PROCESSES = 4;

    static final StatusReport NOTHING = new StatusReport(false, null, List.of());

    public static StatusReport of(InstanceRecord record) {
        List<ProcessStatus> processes =
                record.processes().stream().map(StatusReport::statusOf).toList();
        boolean allUp = processes.size() == PROCESSES && processes.stream().allMatch(ProcessStatus::ready);
        return new StatusReport(allUp, gap(record), processes);
    }

    private static ProcessStatus statusOf(RecordedProcess process) {
        boolean isService = process.name().equals("ingest") || process.name().equals("query");
        boolean running = process.isRunning();
        boolean ready = running && (!isService || Health.isReady(process.port()));
        return new ProcessStatus(
                process.name(),
                process.pid(),
                process.port(),
                running,
                ready,
                process.log().toString());
    }

    private static @Nullable Long gap(InstanceRecord record) {
        if (record.running().size() < PROCESSES) {
            return null;
        }
        try {
            LogEnds ends = LogEnds.of(record.ports().bootstrapServers(), Instance.TOPIC);
            return ends.gapTo(new QueryService(record.ports().queryUri()).state());
        } catch (LogUnreachableException | NoLogException | UnreachableException | NotProjectedException notKnown) {
            return null;
        }
    }

    /** @param ready whether it can be used, by its own word where it has one */
    public record ProcessStatus(String name, long pid, int port, boolean running, boolean ready, String log) {

        String state() {
            return ready ? "up" : running ? "not ready" : "down";
        }
    }
}
