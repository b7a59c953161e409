package io.entente.cli.log;

import picocli.CommandLine.Command;

/** {@code entente log}, which is only the head of its own commands. */
@Command(
        name = "log",
        synopsisSubcommandLabel = "COMMAND",
        header = "Looks at the event log, exports, imports and copies it.",
        footer = {
            "%nExamples:",
            "  entente log tail",
            "  entente log tail --follow",
            "  entente log export log.ndjson",
            "  entente log import log.ndjson --topic restored",
            "  entente log copy --to-topic wider --partitions 24"
        })
public final class LogCommand {}
