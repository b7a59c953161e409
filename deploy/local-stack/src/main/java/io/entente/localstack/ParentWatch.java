package io.entente.localstack;

import java.io.IOException;
import java.io.OutputStream;

/** Ends this process with its parent: standard input ends when the parent does, even when it was killed. */
final class ParentWatch {

    private ParentWatch() {}

    static void start() {
        var watch = new Thread(ParentWatch::untilInputEnds, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void untilInputEnds() {
        try {
            // The parent has nothing to say; only the end of the stream counts.
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            System.err.println("standard input broke: " + broken);
        }
        System.exit(0);
    }
}
