package io.entente.cli.log.export;

import io.entente.cli.log.file.ExportTrailer;
import io.entente.cli.log.file.ExportWriter;
import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.log.transfer.LogScan;
import io.entente.cli.terminal.Progress;
import io.entente.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Writes the records of a range, up to the trailer. */
final class LogExport {

    private final String output;
    private final ExportWriter writer;
    private final byte @Nullable [] onlyKey;

    /** @param output as messages call it */
    LogExport(String output, ExportWriter writer) {
        this.output = output;
        this.writer = writer;
        String stream = writer.header().stream();
        this.onlyKey = stream == null ? null : stream.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param rest what is not in the file yet
     * @throws ExportNotWrittenException when the output does not take it
     */
    ExportTrailer write(LogScan log, LogRange rest, Terminal terminal) {
        try (var progress = new Progress(terminal, "exporting", "records", rest.offsets(), System::nanoTime)) {
            log.read(writer.header().topic(), rest, this::take, passed -> progress.at(writer.records(), passed));
            return writer.complete();
        } catch (IOException notWritten) {
            throw new ExportNotWrittenException(output, notWritten);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (onlyKey == null || Arrays.equals(onlyKey, record.key())) {
                writer.write(record);
            }
        } catch (IOException notWritten) {
            throw new ExportNotWrittenException(output, notWritten);
        }
    }
}
