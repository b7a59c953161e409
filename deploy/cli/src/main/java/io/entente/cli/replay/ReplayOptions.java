package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.instance.InstanceRecord;
import io.entente.cli.instance.Ports;
import io.entente.cli.service.OperationRefusedException;
import io.entente.cli.service.OperatorApi;
import io.entente.cli.terminal.Terminal;
import java.net.URI;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service a command asks, who asks, and who reads the answer. */
public final class ReplayOptions {

    @Option(
            names = "--query",
            paramLabel = "<url>",
            description = "The query service (default: the one that is up here).")
    private @Nullable URI query;

    @Option(names = "--json", description = "Print the document of the API in one line; a problem on standard error.")
    private boolean json;

    @Option(
            names = "--as",
            paramLabel = "<name>",
            converter = OperatorName.Converter.class,
            description = "Who asks; it is written down (default: the user name).")
    private @Nullable OperatorName operator;

    public boolean json() {
        return json;
    }

    /** What a command does once it knows whom to ask. */
    @FunctionalInterface
    interface Action {
        int with(Operations operations);
    }

    /** Does it, and answers a program in its own language when the service says no. */
    int run(InstanceHome home, Terminal terminal, Action action) {
        return ask(home, terminal, api -> action.with(new Operations(api)));
    }

    /** Asks, and answers a program in its own language when the service says no. */
    public int ask(InstanceHome home, Terminal terminal, ToIntFunction<OperatorApi> question) {
        try {
            return question.applyAsInt(new OperatorApi(uri(home), who()));
        } catch (OperationRefusedException refused) {
            if (!json) {
                throw refused;
            }
            terminal.note(refused.document());
            return ExitCode.of(refused);
        }
    }

    /** Prints the document for a program, else what people read. */
    public void show(Terminal terminal, JsonNode document, Runnable forPeople) {
        if (json) {
            terminal.line(document.toString());
        } else {
            forPeople.run();
        }
    }

    private URI uri(InstanceHome home) {
        return query != null
                ? query
                : InstanceRecord.read(home)
                        .map(InstanceRecord::ports)
                        .orElse(Ports.DEFAULT)
                        .queryUri();
    }

    private @Nullable String who() {
        return operator != null
                ? operator.text()
                : OperatorName.near(System.getProperty("user.name", ""))
                        .map(OperatorName::text)
                        .orElse(null);
    }
}
