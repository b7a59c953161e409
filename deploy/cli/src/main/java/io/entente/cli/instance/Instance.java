package io.entente.cli.instance;

import io.entente.localstack.ProcessNotReadyException;
import io.entente.localstack.ProcessSignal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The processes of one checkout while a command starts and stops them.
 *
 * <p>Once {@link #stop} has begun, nothing is started any more: Ctrl-C may come in the middle of a start.
 */
public final class Instance {

    /** The log of an instance. */
    public static final String TOPIC = "cooperation-events";

    private static final Duration READY_MAX = Duration.ofMinutes(3);
    private static final Duration STOP_MAX = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InstanceHome home;
    private InstanceRecord record;
    private volatile boolean isStopping;

    private Instance(InstanceHome home, InstanceRecord record) {
        this.home = home;
        this.record = record;
    }

    /** Of which nothing runs yet. */
    public static Instance fresh(InstanceHome home, Ports ports) {
        return new Instance(home, new InstanceRecord(ports, List.of(), false));
    }

    public static Instance of(InstanceHome home, InstanceRecord record) {
        return new Instance(home, record);
    }

    /**
     * Starts Kafka and PostgreSQL and then the services, and returns when all are ready.
     *
     * @throws ProcessNotReadyException when one ends or stays unready
     * @throws StartInterruptedException when it is stopped meanwhile
     */
    public void start(StartListener listener) {
        Programs programs = programs();
        startAll(programs.stack(), listener);
        startAll(programs.services(), listener);
    }

    /**
     * Restarts a service that has ended by itself, and returns when it is ready.
     *
     * @throws ProcessNotReadyException when it ends again or does not become ready
     * @throws StartInterruptedException when it is stopped meanwhile
     */
    public void startAgain(RecordedProcess ended, StartListener listener) {
        synchronized (this) {
            record = record.without(ended);
        }
        startAll(
                programs().services().stream()
                        .filter(service -> service.name().equals(ended.name()))
                        .toList(),
                listener);
    }

    private Programs programs() {
        return new Programs(home, record.ports(), System.getenv());
    }

    private void startAll(List<Program> programs, StartListener listener) {
        long start = System.nanoTime();
        var unready = new LinkedHashMap<Program, RecordedProcess>();
        programs.forEach(program -> unready.put(program, launch(program)));
        while (!unready.isEmpty()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            for (Program program : programs) {
                RecordedProcess process = unready.get(program);
                if (process != null && program.readiness().isReady(process.pid())) {
                    listener.ready(process, waited);
                    unready.remove(program);
                }
            }
            unready.forEach((program, process) -> check(program, process, waited));
            Pause.of(PAUSE);
        }
    }

    private void check(Program program, RecordedProcess process, Duration waited) {
        if (isStopping) {
            throw new StartInterruptedException();
        }
        if (!process.isRunning()) {
            throw new ProcessNotReadyException(program.name(), "ended before it was ready", program.log());
        }
        if (waited.compareTo(READY_MAX) > 0) {
            throw new ProcessNotReadyException(
                    program.name(), "was not ready after " + READY_MAX.toSeconds() + " s", program.log());
        }
    }

    private synchronized RecordedProcess launch(Program program) {
        if (isStopping) {
            throw new StartInterruptedException();
        }
        long pid = DetachedLaunch.start(program);
        var process = new RecordedProcess(program.name(), pid, program.port(), program.log(), Program.mark(home));
        record = record.with(process);
        record.write(home);
        return process;
    }

    public synchronized List<RecordedProcess> processes() {
        return record.processes();
    }

    /** Whether another command stops it, or has done so. */
    public boolean isStoppedElsewhere() {
        return !isStopping
                && InstanceRecord.read(home).map(InstanceRecord::isStopping).orElse(true);
    }

    /** Ends services first and returns when nothing runs any more. Does nothing the second time. */
    public synchronized void stop() {
        isStopping = true;
        record.stopping().write(home);
        int services = Math.min(2, record.processes().size());
        stopAll(record.processes().subList(services, record.processes().size()));
        stopAll(record.processes().subList(0, services));
        InstanceRecord.delete(home);
    }

    private static void stopAll(List<RecordedProcess> processes) {
        processes.forEach(process -> process.signal(ProcessSignal.TERM));
        for (RecordedProcess process : processes) {
            if (!process.endsWithin(STOP_MAX)) {
                process.signal(ProcessSignal.KILL);
                process.endsWithin(STOP_MAX);
            }
        }
    }
}
