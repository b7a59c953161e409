package io.entente.cli.log.file;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes the lines of an export. The output is the caller's, who buffers and closes it. */
public final class ExportWriter {

    /** A line is held in memory; far more than a broker takes for one record unless it is configured for it. */
    static final int LINE_BYTES_MAX = 64_000_000;

    private final OutputStream output;
    private final ExportHeader header;
    private final MessageDigest digest;
    private long records;

    private ExportWriter(OutputStream output, ExportHeader header, MessageDigest digest, long records) {
        this.output = output;
        this.header = header;
        this.digest = digest;
        this.records = records;
    }

    public static ExportWriter begin(OutputStream output, ExportHeader header) throws IOException {
        var writer = new ExportWriter(output, header, Sha256.begin(), 0);
        writer.write(header.line());
        return writer;
    }

    /** Goes on after the lines that the reader has read; the output stands behind them. */
    public static ExportWriter goOn(OutputStream output, ExportReader after) {
        return new ExportWriter(output, after.header(), after.digest(), after.records());
    }

    public void write(ConsumerRecord<byte[], byte[]> record) throws IOException {
        byte[] line = RecordLine.of(record);
        if (line.length > LINE_BYTES_MAX) {
            throw new IOException("the record at offset " + record.offset() + " of partition " + record.partition()
                    + " is too long for a line: " + line.length + " bytes, at most " + LINE_BYTES_MAX);
        }
        write(line);
        records++;
    }

    /** Writes the trailer; nothing may be written after it. */
    public ExportTrailer complete() throws IOException {
        ExportTrailer trailer = trailer(header, records, digest);
        write(trailer.line());
        return trailer;
    }

    static ExportTrailer trailer(ExportHeader header, long records, MessageDigest digest) {
        return new ExportTrailer(
                true, records, header.topicId(), header.partitions(), header.to(), Sha256.soFar(digest));
    }

    public ExportHeader header() {
        return header;
    }

    /** Records in the file, also those that were there before. */
    public long records() {
        return records;
    }

    private void write(byte[] line) throws IOException {
        output.write(line);
        output.write('\n');
        digest.update(line);
        digest.update((byte) '\n');
    }
}
