package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.terminal.Terminal;
import picocli.CommandLine.Mixin;

/** Which service a command asks about generations, who asks, and who reads the answer. */
final class ReplayOptions {

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    boolean json() {
        return operator.json();
    }

    /** What a command does once it knows whom to ask. */
    @FunctionalInterface
    interface Action {
        int with(Operations operations);
    }

    /** Does it, and answers a program in its own language when the service says no. */
    int run(InstanceHome home, Terminal terminal, Action action) {
        return operator.run(home, terminal, api -> action.with(new Operations(api)));
    }

    /** Prints the document for a program, else what people read. */
    void show(Terminal terminal, JsonNode document, Runnable forPeople) {
        operator.show(terminal, document, forPeople);
    }
}
