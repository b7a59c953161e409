package io.entente.cli.log.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.log.file.ExportHeader;
import io.entente.cli.log.file.ExportReader;
import io.entente.cli.log.file.ExportWriter;
import io.entente.cli.log.file.NastyRecords;
import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.log.transfer.LogWriter;
import io.entente.cli.terminal.Progress;
import io.entente.cli.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogImportTest {

    private static final int RECORDS = 5;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void write_a_file() throws IOException {
        file = directory.resolve("log.ndjson");
        try (OutputStream output = Files.newOutputStream(file)) {
            var range = range(0, RECORDS);
            var writer = ExportWriter.begin(output, new ExportHeader("log", "id", 1, range.from(), range.to(), null));
            for (int offset = 0; offset < RECORDS; offset++) {
                writer.write(new NastyRecords(new Random(offset)).at("log", 0, offset));
            }
            writer.complete();
        }
    }

    @Test
    void an_empty_log_gives_every_record_its_offset() {
        // When
        LogImport run = run(range(0, 0));

        // Then
        assertThat(run.written()).isEqualTo(RECORDS);
        assertThat(run.displaced()).isZero();
    }

    @Test
    void somebody_who_writes_meanwhile_is_noticed() {
        // Given
        new LogWriter(producer).write(new ProducerRecord<>("target", 0, new byte[0], new byte[0]), written -> {});

        // When
        LogImport run = run(range(0, 0));

        // Then
        assertThat(run.displaced()).isEqualTo(RECORDS);
    }

    @Test
    void what_is_there_is_passed_over() {
        // When
        LogImport run = run(range(0, 3));

        // Then
        assertThat(run.written()).isEqualTo(2);
        assertThat(producer.history()).hasSize(2);
    }

    private LogImport run(LogRange held) {
        var terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Ansi.OFF, false);
        try (ExportReader reader = ExportReader.open(file);
                Progress progress = new Progress(terminal, "importing", "records", RECORDS, System::nanoTime)) {
            var run = new LogImport("target", held, new LogWriter(producer));
            run.write(reader, progress);
            return run;
        }
    }

    private static LogRange range(long from, long to) {
        return new LogRange(new TreeMap<>(Map.of(0, from)), new TreeMap<>(Map.of(0, to)));
    }
}
