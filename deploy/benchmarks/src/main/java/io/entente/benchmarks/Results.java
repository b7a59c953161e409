package io.entente.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run, in the order in which they were measured. */
final class Results {

    private record Row(String history, String work, double value, String unit, String target) {}

    private final List<Row> rows = new ArrayList<>();

    /** Prints it too, so that an interrupted run has shown what it had. */
    void add(String history, String work, double value, String unit, String target) {
        rows.add(new Row(history, work, value, unit, target));
        System.out.println(line(rows.get(rows.size() - 1)));
    }

    /** Without a target. */
    void add(String history, String work, double value, String unit) {
        add(history, work, value, unit, "");
    }

    /** What share one figure is of another, if both were measured. */
    void ratio(String history, String work, String beside, String target) {
        double value = value(history, work);
        double other = value(history, beside);
        if (value > 0 && other > 0) {
            add(history, work + " ÷ " + beside, value / other, "×", target);
        }
    }

    private double value(String history, String work) {
        return rows.stream()
                .filter(row -> row.history.equals(history) && row.work.equals(work))
                .mapToDouble(Row::value)
                .findFirst()
                .orElse(0);
    }

    String table() {
        var table = new StringBuilder("| history | work | measured | unit | target |\n|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(line(row)).append('\n'));
        return table.toString();
    }

    private static String line(Row row) {
        String number = String.format(Locale.ROOT, row.value < 100 ? "%.2f" : "%,.0f", row.value);
        return String.join(" | ", "| " + row.history, row.work, number, row.unit, row.target + " |");
    }

    /** Returns the file that it wrote. */
    Path write(Path directory, Machine machine, Settings settings) throws IOException {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        document.set("machine", machine.json());
        document.putPOJO("parts", settings.parts());
        document.putPOJO("settings", settings.values());
        document.putPOJO("figures", rows);
        Path file = directory.resolve(document.get("at").asText().replace(':', '-') + ".json");
        Files.createDirectories(directory);
        Files.writeString(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        return file;
    }
}
