package io.entente.cli.log.importing;

import io.entente.cli.log.transfer.TransferFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records would not get the offsets that they have in the file; nothing has been written. */
public final class OffsetsDifferException extends TransferFailedException {

    private final long records;

    OffsetsDifferException(long records, ConsumerRecord<byte[], byte[]> first) {
        super(records + " records would get other offsets than they have in the file, the first of them offset "
                + first.offset() + " of partition " + first.partition()
                + ": the file is not the whole log, or the log had gaps. Nothing was written."
                + " With --allow-new-offsets they are taken in the same order; tokens and receipts given out before"
                + " then name other events");
        this.records = records;
    }

    public long records() {
        return records;
    }
}
