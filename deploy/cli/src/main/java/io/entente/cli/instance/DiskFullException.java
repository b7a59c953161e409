package io.entente.cli.instance;

import java.nio.file.Path;

/** There is too little room on the disk for an instance. */
public final class DiskFullException extends RuntimeException {

    private final long bytesFree;

    DiskFullException(Path directory, long bytesFree, long bytesNeeded) {
        super("only " + (bytesFree >> 20) + " MB are free on the disk of " + directory + ", " + (bytesNeeded >> 20)
                + " MB are needed; make room, for example with: rm -r " + directory
                + " (deletes the data of this checkout)");
        this.bytesFree = bytesFree;
    }

    public long bytesFree() {
        return bytesFree;
    }
}
