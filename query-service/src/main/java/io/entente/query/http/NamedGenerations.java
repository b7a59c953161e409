package io.entente.query.http;

import io.entente.query.generation.Generation;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.Generations;
import io.entente.query.generation.ProjectionVersions;
import io.entente.query.projection.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Generations that a read may ask for by name or number, beside the serving one that it gets unasked. */
@ApplicationScoped
class NamedGenerations {

    static final String PARAMETER = "generation";

    private final ProjectionVersions present;

    NamedGenerations(Projections projections) {
        this.present = ProjectionVersions.of(projections.all());
    }

    /**
     * Makes all statements of the transaction read one generation.
     *
     * @param asked its name, if it has one, or its number
     * @throws InvalidParameterException when there is none that can be read
     */
    void use(Connection connection, String asked) throws SQLException {
        List<Generation> all = Generations.all(connection);
        Generation generation = all.stream()
                .filter(each -> asked.equals(each.name()) || asked.equals(Integer.toString(each.number())))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidParameterException(PARAMETER, "names no generation; there are " + readable(all)));
        if (!isReadable(generation)) {
            throw new InvalidParameterException(
                    PARAMETER,
                    generation.state() == GenerationState.BUILDING
                            ? "is still being built; there are " + readable(all)
                            : "was built by other projections than this service reads; there are " + readable(all));
        }
        if (!generation.isServing() && !hasNames(connection, generation)) {
            throw new InvalidParameterException(PARAMETER, "was built by a service that did not let others read it");
        }
    }

    private boolean isReadable(Generation generation) {
        return generation.state() != GenerationState.BUILDING
                && (generation.isServing() || generation.projections().equals(present));
    }

    private String readable(List<Generation> all) {
        return all.stream()
                .filter(this::isReadable)
                .map(generation -> generation.name() == null ? "" + generation.number() : generation.name())
                .collect(Collectors.joining(", "));
    }

    private static boolean hasNames(Connection connection, Generation generation) throws SQLException {
        String schema = Generation.readSchema(generation.number());
        String sql = "select set_config('search_path', ? || ', public', true) where to_regnamespace(?) is not null";
        try (PreparedStatement set = connection.prepareStatement(sql)) {
            set.setString(1, schema);
            set.setString(2, schema);
            try (ResultSet row = set.executeQuery()) {
                return row.next();
            }
        }
    }
}
