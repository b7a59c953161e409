package io.entente.cli.log.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportFileTest {

    private static final int PARTITIONS = 2;
    private static final int OFFSETS = 6;

    /** Every place would take a quarter of a minute; odd, so that it meets every part of a line. */
    private static final int STRIDE = 11;

    @TempDir
    private Path directory;

    @Test
    void the_first_line_says_what_the_last_line_confirms() throws IOException {
        // Given
        String[] lines = new String(whole(), StandardCharsets.UTF_8).split("\n");

        // Then
        assertThat(lines).hasSize(PARTITIONS * OFFSETS + 2);
        assertThat(lines[0])
                .isEqualTo("{\"entente\":\"log-export\",\"version\":1,\"topic\":\"log\",\"topicId\":\"id-1\","
                        + "\"partitions\":2,\"from\":{\"0\":0,\"1\":0},\"to\":{\"0\":6,\"1\":6}}");
        assertThat(lines[lines.length - 1])
                .matches("\\{\"complete\":true,\"records\":12,\"topicId\":\"id-1\",\"partitions\":2,"
                        + "\"endOffsets\":\\{\"0\":6,\"1\":6},\"sha256\":\"[0-9a-f]{64}\"}");
    }

    @Test
    void a_whole_file_is_complete() throws IOException {
        try (ExportReader reader = reader(whole())) {
            // When
            readAll(reader);

            // Then
            reader.requireComplete();
            assertThat(reader.records()).isEqualTo(PARTITIONS * OFFSETS);
        }
    }

    @Test
    void a_file_that_was_cut_anywhere_goes_on_to_the_same_bytes() throws IOException {
        byte[] whole = whole();
        int header = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int cut = header; cut < whole.length; cut += STRIDE) {
            // Given
            try (ExportReader reader = reader(Arrays.copyOf(whole, cut))) {
                readAll(reader);
                assertThatThrownBy(reader::requireComplete).isInstanceOf(IncompleteExportException.class);
                var rest = new ByteArrayOutputStream();
                rest.write(whole, 0, Math.toIntExact(reader.bytes()));

                // When
                var writer = ExportWriter.goOn(rest, reader);
                for (int next = Math.toIntExact(reader.records()); next < PARTITIONS * OFFSETS; next++) {
                    writer.write(NastyAt.place(next / OFFSETS, next % OFFSETS));
                }
                writer.complete();

                // Then
                assertThat(rest.toByteArray()).as("cut at %d", cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void no_change_of_a_byte_goes_unnoticed() throws IOException {
        byte[] whole = whole();
        for (int place = 0; place < whole.length; place += STRIDE) {
            // Given
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;

            // Then
            assertThatThrownBy(() -> readToTheEnd(damaged))
                    .as("byte %d", place)
                    .isInstanceOf(UnusableExportException.class);
        }
    }

    @Test
    void a_record_that_is_missing_twice_or_elsewhere_is_noticed() throws IOException {
        // Given
        String[] lines = new String(whole(), StandardCharsets.UTF_8).split("(?<=\n)");
        String[] missing = lines.clone();
        missing[3] = "";
        String[] twice = lines.clone();
        twice[3] += lines[3];

        // Then
        assertThatThrownBy(() -> readToTheEnd(bytes(missing)))
                .isInstanceOf(DamagedExportException.class)
                .hasMessageContaining("trailer");
        assertThatThrownBy(() -> readToTheEnd(bytes(twice)))
                .isInstanceOf(DamagedExportException.class)
                .hasMessageContaining("line 5")
                .hasMessageContaining("does not belong here");
    }

    @Test
    void what_follows_the_trailer_is_noticed() throws IOException {
        // Given
        byte[] more = (new String(whole(), StandardCharsets.UTF_8) + "{").getBytes(StandardCharsets.UTF_8);

        // Then
        assertThatThrownBy(() -> readToTheEnd(more)).hasMessageContaining("something follows the trailer");
    }

    @Test
    void what_is_no_export_is_told_so() {
        assertThatThrownBy(() -> readToTheEnd(bytes("{\"id\":1}\n")))
                .isInstanceOf(DamagedExportException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> readToTheEnd(bytes())).hasMessageContaining("there is no whole header line");
        assertThatThrownBy(() -> ExportReader.open(directory.resolve("nothing")))
                .isInstanceOf(UnreadableExportException.class);
    }

    /** The same record at the same place, whenever it is asked for. */
    private static final class NastyAt {

        static ConsumerRecord<byte[], byte[]> place(int partition, long offset) {
            return new NastyRecords(new Random(17 + partition * 100L + offset)).at("log", partition, offset);
        }
    }

    private static byte[] whole() throws IOException {
        var output = new ByteArrayOutputStream();
        var from = new TreeMap<>(Map.of(0, 0L, 1, 0L));
        var to = new TreeMap<>(Map.of(0, (long) OFFSETS, 1, (long) OFFSETS));
        var writer = ExportWriter.begin(output, new ExportHeader("log", "id-1", PARTITIONS, from, to, null));
        for (int place = 0; place < PARTITIONS * OFFSETS; place++) {
            writer.write(NastyAt.place(place / OFFSETS, place % OFFSETS));
        }
        writer.complete();
        return output.toByteArray();
    }

    private static byte[] bytes(String... lines) {
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private ExportReader reader(byte[] content) throws IOException {
        return ExportReader.open(Files.write(directory.resolve("log.ndjson"), content));
    }

    private void readToTheEnd(byte[] content) throws IOException {
        try (ExportReader reader = reader(content)) {
            readAll(reader);
            reader.requireComplete();
        }
    }

    private static void readAll(ExportReader reader) {
        while (reader.next() != null) {
            // Reading checks.
        }
    }
}
