package io.entente.cli.refold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The streams that are meant: one, or all that hold an event of a type. */
final class WhichStreams {

    @Parameters(paramLabel = "STREAM", description = "Id of a stream, as fr-idf~vn-hn.")
    private @Nullable String stream;

    @ArgGroup(exclusive = false)
    private @Nullable OfType ofType;

    static final class OfType {

        @Option(
                names = "--type",
                paramLabel = "<name>",
                required = true,
                description = "All streams that hold an event of this type, as MeetingHeld.")
        private String type = "";

        @Option(
                names = "--resume-after",
                paramLabel = "<stream>",
                description = "Only those behind this one: where a run before was cut.")
        private @Nullable String resumeAfter;
    }

    boolean isOne() {
        return stream != null;
    }

    /** Those of a type are in the order of their ids. */
    List<String> ids(Streams streams) {
        if (ofType != null) {
            return streams.holding(ofType.type, ofType.resumeAfter);
        }
        return stream == null ? List.of() : List.of(stream);
    }
}
