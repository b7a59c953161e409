package io.entente.cli.log;

import picocli.CommandLine.Command;

/** {@code entente log}, which is only the head of its own commands. */
@Command(
        name = "log",
        synopsisSubcommandLabel = "COMMAND",
        header = "Looks at the event log.",
        footer = {"%nExamples:", "  entente log tail", "  entente log tail --follow"})
public final class LogCommand {}
