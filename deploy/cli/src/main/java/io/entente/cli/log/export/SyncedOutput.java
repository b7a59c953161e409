package io.entente.cli.log.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** Brings what was written to the disk every few megabytes, so that lost power costs little. */
final class SyncedOutput extends FilterOutputStream {

    private static final long UNSYNCED_BYTES_MAX = 64_000_000;

    private final FileChannel channel;
    private long unsynced;

    SyncedOutput(FileChannel channel, OutputStream output) {
        super(output);
        this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        unsynced += length;
        if (unsynced >= UNSYNCED_BYTES_MAX) {
            channel.force(false);
            unsynced = 0;
        }
    }
}
