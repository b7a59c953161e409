package io.entente.cli.parked;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente parked show ID}. */
@Command(
        name = "show",
        aliases = "inspect",
        header = "Shows all that is kept of a parked event.",
        description = "Its value is shown as text where it is one, else in hexadecimal figures.",
        footer = {
            "%nExit code: 0 shown, 1 nothing is parked there, 2 no answer.",
            "%nExamples:",
            "  entente parked show 0-1207",
            "  entente parked show 0-1207 --raw > value.bin"
        })
final class ShowCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Partition and offset of its record, as 0-1207.")
    private String id = "";

    @Option(
            names = "--generation",
            paramLabel = "<number>",
            description = "As this generation keeps it (default: the one that serves).")
    private @Nullable Integer generation;

    @Option(
            names = "--raw",
            description = "Write the bytes of its value to standard output, and nothing else; none if it has no value.")
    private boolean raw;

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    ShowCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (raw && operator.json()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--raw writes bytes, so there is no --json");
        }
        return operator.run(home, terminal, this::show);
    }

    private int show(OperatorApi api) {
        Answer<ParkedDetails> found = new ParkedEvents(api).details(id, generation);
        if (raw) {
            write(found.value().value());
        } else {
            operator.show(terminal, found.json(), () -> new DetailsText(terminal).show(found.value()));
        }
        return ExitCode.OK;
    }

    private static void write(ParkedDetails.@Nullable Content value) {
        if (value == null) {
            return;
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(value.bytes());
        } catch (IOException notWritten) {
            throw new UncheckedIOException("standard output does not take the bytes", notWritten);
        }
    }
}
