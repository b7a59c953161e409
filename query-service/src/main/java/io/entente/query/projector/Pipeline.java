package io.entente.query.projector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together and are answered together, in their order: one round trip, however many
 * they are. The first that fails ends it.
 */
final class Pipeline {

    private final List<Step> steps = new ArrayList<>();

    /** @param parameters numbers, texts, and arrays of texts */
    private record Step(String sql, List<Object> parameters, IntConsumer affected) {}

    void add(String sql, List<Object> parameters) {
        add(sql, parameters, affected -> {});
    }

    /** @param affected is told how many rows the statement changed */
    void add(String sql, List<Object> parameters, IntConsumer affected) {
        steps.add(new Step(sql, parameters, affected));
    }

    void run(Connection connection) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        String sql = steps.stream().map(Step::sql).collect(Collectors.joining("; "));
        try (PreparedStatement together = connection.prepareStatement(sql)) {
            int index = 1;
            for (Step step : steps) {
                for (Object parameter : step.parameters()) {
                    bind(together, index++, parameter);
                }
            }
            together.execute();
            for (Step step : steps) {
                step.affected().accept(together.getUpdateCount());
                together.getMoreResults();
            }
        }
    }

    private static void bind(PreparedStatement statement, int index, Object parameter) throws SQLException {
        if (parameter instanceof String[] texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
        } else {
            statement.setObject(index, parameter);
        }
    }
}
