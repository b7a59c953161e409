package io.entente.ingest.feed;

import io.entente.common.loop.Loops;
import io.entente.ingest.Configs;
import io.entente.ingest.intake.Intake;
import io.entente.ingest.intake.TraceContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Feeds on an intake of the test's. */
public record TestFeeds(FeedConfig config, Feeds feeds) {

    /** @param limits whole keys of the configuration */
    public static TestFeeds on(Intake intake, Map<String, String> limits) {
        FeedConfig config = Configs.read(FeedConfig.class, limits);
        return new TestFeeds(config, new Feeds(intake, config, new BytesUnderWay(config), new Loops()));
    }

    public static CutOffException cutOff() {
        return new CutOffException(7, null);
    }

    public static TooManyFeedsException tooMany() {
        return new TooManyFeedsException(16);
    }

    public Feed open(String lines, boolean validateOnly) {
        return open(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), validateOnly);
    }

    public Feed open(InputStream lines, boolean validateOnly) {
        return feeds.open(() -> lines, TraceContext.NONE, validateOnly);
    }
}
