package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.projection.Projections;
import io.entente.query.replay.GenerationReport.PartitionReport;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is to be told of generations. */
@ApplicationScoped
public class GenerationReports {

    private static final String PARTITIONS = "select partition, start_offset, next_offset, applied, duplicates, parked,"
            + " advanced_at from entente.checkpoint where generation = ? order by partition";

    private static final String BYTES = "select coalesce(sum(pg_total_relation_size(pg_class.oid)), 0) from pg_class"
            + " join pg_namespace on pg_namespace.oid = relnamespace where nspname = ? and relkind = 'r'";

    private final Transactions transactions;
    private final Generations generations;

    GenerationReports(@DataSource("operators") javax.sql.DataSource dataSource, Projections projections) {
        this.transactions = new Transactions(dataSource);
        this.generations = new Generations(dataSource, projections.all());
    }

    /** Those that are not retired, by their numbers. */
    public List<GenerationReport> all() throws SQLException {
        List<Generation> all = generations.all();
        return transactions.call(connection -> {
            var reports = new ArrayList<GenerationReport>();
            for (Generation generation : all) {
                reports.add(report(connection, generation));
            }
            return reports;
        });
    }

    private GenerationReport report(Connection connection, Generation generation) throws SQLException {
        return new GenerationReport(
                generation.number(),
                generation.state().code(),
                generation.name(),
                generation.projections().byTable(),
                generation.projections().equals(generations.present()),
                generation.createdAt(),
                bytes(connection, generation.number()),
                partitions(connection, generation));
    }

    /** On disk: of all its tables and their indexes. */
    static long bytes(Connection connection, int generation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BYTES)) {
            select.setString(1, Generation.schema(generation));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<PartitionReport> partitions(Connection connection, Generation generation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PARTITIONS)) {
            select.setInt(1, generation.number());
            try (ResultSet rows = select.executeQuery()) {
                var partitions = new ArrayList<PartitionReport>();
                while (rows.next()) {
                    partitions.add(new PartitionReport(
                            rows.getInt(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6),
                            rows.getObject(7, OffsetDateTime.class).toInstant()));
                }
                return partitions;
            }
        }
    }
}
