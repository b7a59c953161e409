package io.entente.cli.terminal;

import picocli.CommandLine.Option;

/** Lets a command go on that gives something up. */
public final class Confirmation {

    @Option(names = "--yes", description = "Do it without asking.")
    private boolean yes;

    /**
     * Returns when it may go on.
     *
     * @throws NotConfirmedException when the answer is no
     * @throws NobodyToConfirmException when nobody is there to answer
     */
    public void require(Terminal terminal, String question) {
        if (!yes && !terminal.ask(question).orElseThrow(() -> new NobodyToConfirmException(question))) {
            throw new NotConfirmedException();
        }
    }
}
