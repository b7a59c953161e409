package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.cli.ExitCode;
import io.entente.cli.instance.InstanceHome;
import io.entente.cli.operator.Answer;
import io.entente.cli.replay.Verification.TableComparison;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente replay differences [REBUILD]}. */
@Command(
        name = "differences",
        header = "Shows the rows that were built otherwise than those that serve.",
        description = "Of each table the first streams that differ; it says so where the list is cut.",
        footer = {
            "%nExit code: 0 equal, 1 refused (nothing was compared yet), 2 no rebuild, no such table, or no answer, 4"
                    + " different.",
            "%nExamples:",
            "  entente replay differences",
            "  entente replay differences 3 --table agreement",
            "  entente replay differences --json"
        })
final class DifferencesCommand implements Callable<Integer> {

    private final InstanceHome home;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "REBUILD",
            arity = "0..1",
            description = "Its number (default: the one under way, else the newest).")
    private @Nullable Long rebuild;

    @Option(names = "--table", paramLabel = "<table>", description = "Only of this table.")
    private @Nullable String table;

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    DifferencesCommand(InstanceHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return replay.run(home, terminal, this::differences);
    }

    private int differences(Operations operations) {
        long id =
                rebuild != null ? rebuild : operations.activeOrNewest().value().rebuildId();
        Answer<Verification> compared = operations.verification(id);
        List<TableComparison> tables = asked(compared.value().tables());
        replay.show(terminal, document(compared.json()), () -> new DifferencesText(terminal, compared.value(), tables)
                .show(id));
        return tables.stream().allMatch(TableComparison::isEqual) ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private List<TableComparison> asked(List<TableComparison> tables) {
        List<TableComparison> asked =
                tables.stream().filter(one -> isAsked(one.table())).toList();
        if (asked.isEmpty() && table != null) {
            throw new NoSuchTableException(
                    table, tables.stream().map(TableComparison::table).toList());
        }
        return asked;
    }

    private boolean isAsked(String name) {
        return table == null || table.equals(name);
    }

    private JsonNode document(JsonNode whole) {
        ObjectNode document = whole.deepCopy();
        ArrayNode tables = document.putArray("tables");
        whole.path("tables").forEach(one -> {
            if (isAsked(one.path("table").asText())) {
                tables.add(one);
            }
        });
        return document;
    }
}
