package io.entente.cli.up;

import io.entente.cli.post.PostSummary;
import java.util.List;

/** The ingest service does not take the sample it was built with. */
public final class SampleRefusedException extends RuntimeException {

    private final List<String> failures;

    SampleRefusedException(PostSummary summary, List<String> failures) {
        super("the sample was not taken, " + summary + "; start without it: entente up --no-sample\n"
                + String.join("\n", failures));
        this.failures = failures;
    }

    public List<String> failures() {
        return failures;
    }
}
