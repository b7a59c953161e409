package io.entente.query.refold;

import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.ProjectionVersions;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Projections;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projector.Dictionary;
import io.entente.query.projector.EventLog;
import io.entente.query.projector.StreamFolds;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The projections of this service, by which whole streams are folded in the generations that they built. */
@ApplicationScoped
public class PresentProjections {

    private final EventLog log;
    private final StreamFolds folds;
    private final ProjectionVersions versions;
    private final List<ReadModelTable<?>> tables;
    private final Dictionary dictionary;

    PresentProjections(
            EventLog log,
            Projections projections,
            EventDecoder decoder,
            @DataSource("rebuild") javax.sql.DataSource dataSource) {
        this.log = log;
        this.folds = new StreamFolds(decoder, projections.all());
        this.versions = ProjectionVersions.of(projections.all());
        this.tables = tables(projections.all());
        this.dictionary = new Dictionary(dataSource);
    }

    public boolean built(Generation generation) {
        return generation.projections().equals(versions);
    }

    /** The streams of a generation that they built, in the caller's transaction. */
    public GenerationStreams in(Connection connection, int generation) throws SQLException {
        EventLogIdentity recorded = EventLogIdentity.recorded(connection).orElseThrow();
        return new GenerationStreams(
                connection, generation, recorded.topic(), log.records(recorded), folds, tables, dictionary);
    }

    private static List<ReadModelTable<?>> tables(List<Projection<?>> projections) {
        var tables = new ArrayList<ReadModelTable<?>>();
        projections.forEach(projection -> tables.add(projection.table()));
        tables.add(Finding.TABLE);
        return tables;
    }
}
