package io.entente.cli.up;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.Instance;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.instance.Ports;
import io.entente.cli.instance.Preconditions;
import io.entente.cli.instance.StartLock;
import io.entente.cli.status.StatusReport;
import io.entente.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente up}. */
@Command(
        name = "up",
        header = "Starts Kafka, PostgreSQL and both services on 127.0.0.1.",
        description = {
            "Posts the sample on the first start, waits until it can be read, and stays until Ctrl-C stops everything.",
            "The data stay in .entente of the checkout."
        },
        footer = {
            "%nExamples:",
            "  entente up",
            "  entente up --detach && entente status",
            "  entente up --query-port 9080 --ingest-port 9081"
        })
public final class UpCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Mixin
    private PortOptions portOptions = new PortOptions();

    @Option(names = "--detach", description = "Return when all is reachable; stop it with \"entente down\".")
    private boolean detach;

    @Option(names = "--no-sample", description = "Start with an empty log.")
    private boolean noSample;

    public UpCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Foreground> started = StartLock.holding(home, this::startUnlessUp);
        if (started.isEmpty()) {
            return ExitCode.OK;
        }
        return detach ? started.get().leave() : started.get().await();
    }

    /** Empty when it was up before. */
    private Optional<Foreground> startUnlessUp() {
        Optional<InstanceRecord> earlier = InstanceRecord.read(home);
        if (earlier.isPresent() && StatusReport.of(earlier.get()).allUp()) {
            terminal.line("Entente is already up.");
            new WhatToTry(terminal).show(earlier.get().ports());
            return Optional.empty();
        }
        earlier.ifPresent(record -> Instance.of(home, record).stop());
        Ports ports = portOptions.ports();
        Preconditions.check(home, ports);
        Instance instance = Instance.fresh(home, ports);
        Foreground foreground = Foreground.stopping(instance, terminal);
        start(instance, ports, foreground);
        return Optional.of(foreground);
    }

    private void start(Instance instance, Ports ports, Foreground foreground) {
        boolean started = false;
        try {
            new Startup(home, ports, terminal).run(instance, !noSample);
            started = true;
        } finally {
            if (!started) {
                foreground.abandon();
            }
        }
        new WhatToTry(terminal).show(ports);
    }
}
