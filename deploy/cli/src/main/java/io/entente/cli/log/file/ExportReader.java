package io.entente.cli.log.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export from its beginning and checks it on the way: every line, the order of the records, and at the end the trailer.
 *
 * <p>Every method that reads throws {@link DamagedExportException} when something is not as it was written, and
 * {@link UnreadableExportException} when the file cannot be read.
 */
public final class ExportReader implements AutoCloseable {

    private final Path file;
    private final LineReader lines;
    private final MessageDigest digest = Sha256.begin();
    private final ExportHeader header;
    private @Nullable ConsumerRecord<byte[], byte[]> last;
    private @Nullable ExportTrailer trailer;
    private long records;
    private long bytes;

    private ExportReader(Path file, LineReader lines) {
        this.file = file;
        this.lines = lines;
        this.header = readHeader();
    }

    public static ExportReader open(Path file) {
        try {
            return new ExportReader(file, new LineReader(Files.newInputStream(file), ExportWriter.LINE_BYTES_MAX));
        } catch (IOException unreadable) {
            throw new UnreadableExportException(file, unreadable);
        }
    }

    public ExportHeader header() {
        return header;
    }

    /** The next record; null after the last whole one, whether a trailer follows or the file was cut. */
    public @Nullable ConsumerRecord<byte[], byte[]> next() {
        byte[] line = trailer == null ? nextLine() : null;
        if (line == null) {
            return null;
        }
        if (ExportTrailer.isTrailer(line)) {
            trailer = checkedTrailer(line);
            return null;
        }
        ConsumerRecord<byte[], byte[]> record = checkedRecord(line);
        records++;
        took(line);
        last = record;
        return record;
    }

    /** @throws IncompleteExportException unless everything up to the trailer has been read */
    public void requireComplete() {
        if (trailer == null) {
            throw new IncompleteExportException(file, records);
        }
    }

    /** The last record that was read; null before the first. */
    public @Nullable ConsumerRecord<byte[], byte[]> last() {
        return last;
    }

    /** Records read so far. */
    public long records() {
        return records;
    }

    /** Bytes of the header and of the records read so far, with their line ends. */
    public long bytes() {
        return bytes;
    }

    /** Of {@link #bytes()}; whoever goes on writing goes on with it. */
    MessageDigest digest() {
        return digest;
    }

    private ExportHeader readHeader() {
        byte[] line = nextLine();
        if (line == null) {
            throw new DamagedExportException(file, 1, "there is no whole header line");
        }
        try {
            ExportHeader parsed = ExportHeader.parse(line);
            took(line);
            return parsed;
        } catch (IOException noHeader) {
            throw new DamagedExportException(file, 1, noHeader);
        }
    }

    private ConsumerRecord<byte[], byte[]> checkedRecord(byte[] line) {
        ConsumerRecord<byte[], byte[]> record;
        try {
            record = RecordLineParser.parse(header.topic(), line);
        } catch (IOException noRecord) {
            throw damaged(noRecord);
        }
        Long from = header.from().get(record.partition());
        Long to = header.to().get(record.partition());
        if (from == null || to == null || record.offset() < from || record.offset() >= to || !isAfterLast(record)) {
            throw damaged(
                    "offset " + record.offset() + " of partition " + record.partition() + " does not belong here");
        }
        return record;
    }

    private boolean isAfterLast(ConsumerRecord<byte[], byte[]> record) {
        return last == null
                || record.partition() > last.partition()
                || (record.partition() == last.partition() && record.offset() > last.offset());
    }

    private ExportTrailer checkedTrailer(byte[] line) {
        try {
            ExportTrailer parsed = ExportTrailer.parse(line);
            if (!parsed.equals(ExportWriter.trailer(header, records, digest))) {
                throw damaged("the trailer is not that of the lines before");
            }
            if (lines.next() != null || lines.bytesAfterLastLine() > 0) {
                throw damaged("something follows the trailer");
            }
            return parsed;
        } catch (IOException noTrailer) {
            throw damaged(noTrailer);
        }
    }

    private void took(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
        bytes += line.length + 1;
    }

    private byte @Nullable [] nextLine() {
        try {
            return lines.next();
        } catch (IOException unreadable) {
            throw damaged(unreadable);
        }
    }

    /** The line after those that were taken: the header is the first. */
    private DamagedExportException damaged(String why) {
        return new DamagedExportException(file, records + 2, why);
    }

    private DamagedExportException damaged(IOException cause) {
        return new DamagedExportException(file, records + 2, cause);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException notClosed) {
            throw new UnreadableExportException(file, notClosed);
        }
    }
}
