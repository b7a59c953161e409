package io.entente.cli.up;

import io.entente.cli.instance.InstanceHome;
import io.entente.cli.post.EventFile;
import io.entente.cli.post.EventPost;
import io.entente.cli.post.PostSummary;
import io.entente.cli.service.IngestService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The events a newcomer finds in the log. */
record Sample(InstanceHome home) {

    private static final String RESOURCE = "io/entente/sample/hanoi-ile-de-france.ndjson";

    boolean isPosted() {
        return Files.exists(home.sampleMark());
    }

    /** @throws SampleRefusedException when an event of it was not taken */
    PostSummary post(IngestService ingest) {
        var failures = new ArrayList<String>();
        var post = new EventPost(ingest, summary -> {}, failures::addAll);
        PostSummary summary = post.post(EventFile.read("the sample", open()));
        if (summary.failed() > 0) {
            throw new SampleRefusedException(summary, List.copyOf(failures));
        }
        mark();
        return summary;
    }

    private static InputStream open() {
        InputStream resource = Sample.class.getClassLoader().getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("the program was packaged without " + RESOURCE);
        }
        return resource;
    }

    private void mark() {
        try {
            Files.writeString(home.sampleMark(), RESOURCE);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(home.sampleMark() + " cannot be written", notWritten);
        }
    }
}
