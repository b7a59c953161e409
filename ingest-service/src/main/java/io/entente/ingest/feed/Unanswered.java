package io.entente.ingest.feed;

/**
 * The lines of one feed that are read and not answered yet, refused ones included: who does not read the answers is not
 * read from either. One for each feed, so that a client that hangs up takes it away and a slow one slows itself only.
 * Thread-safe.
 */
final class Unanswered {

    private final int linesMax;
    private final long bytesMax;
    private int lines;
    private long bytes;

    Unanswered(int linesMax, long bytesMax) {
        this.linesMax = linesMax;
        this.bytesMax = bytesMax;
    }

    /** Blocks until another line may be read, however large it turns out to be. */
    synchronized void awaitRoom() throws InterruptedException {
        while (lines >= linesMax || bytes >= bytesMax) {
            wait();
        }
    }

    synchronized void read(LineOutcome line) {
        lines++;
        bytes += line.bytes();
    }

    synchronized void answered(LineOutcome line) {
        lines--;
        bytes -= line.bytes();
        notifyAll();
    }
}
