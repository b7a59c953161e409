package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.query.Mapped;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is written here, read by a library for feeds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AtomFeedTest {

    private static final PublicationConfig CONFIG =
            Mapped.config(PublicationConfig.class, Map.of("entente.publication.base-url", "https://city.example"));

    @Test
    void an_entry_tells_what_happened_when_and_where_to_read_on() throws FeedException {
        // When
        SyndFeed feed = read(List.of(event("<b>Talks</b> & more\u0001")));

        // Then
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Title");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("<b>Talks</b> & more\uFFFD");
            assertThat(entry.getUri()).isEqualTo("https://city.example/events/urn%3Aentente%3Atest/one");
            assertThat(entry.getLink()).isEqualTo(entry.getUri());
            assertThat(entry.getPublishedDate()).isEqualTo("2026-11-22T03:00:00Z");
            assertThat(entry.getUpdatedDate()).isEqualTo("2026-11-23T03:00:00Z");
            assertThat(entry.getDescription().getValue()).isEqualTo("15 September 2019");
            assertThat(entry.getCategories()).extracting("name").containsExactly("MeetingHeld");
        });
    }

    @Test
    void what_was_taken_back_is_a_tombstone_and_says_nothing_more() throws FeedException {
        // Given
        NewsEntity retracted = event("<b>Talks</b>");
        retracted.retracted = true;

        // When
        String text = text(List.of(retracted));

        // Then
        assertThat(read(List.of(retracted)).getEntries()).isEmpty();
        assertThat(text)
                .contains("xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"")
                .contains("<at:deleted-entry ref=\"https://city.example/events/urn%3Aentente%3Atest/one\""
                        + " when=\"2026-11-23T03:00:00Z\"")
                .contains("<updated>2026-11-23T03:00:00Z</updated>")
                .doesNotContain("Talks", "MeetingHeld", "2019");
    }

    @Test
    void no_news_are_a_feed_without_entries() throws FeedException {
        assertThat(read(List.of()).getEntries()).isEmpty();
    }

    private static SyndFeed read(List<NewsEntity> news) throws FeedException {
        return new SyndFeedInput().build(new StringReader(text(news)));
    }

    private static String text(List<NewsEntity> news) {
        return new AtomFeed(CONFIG, LabelLanguage.EN).text("/timeline.atom", "Title", news);
    }

    private static NewsEntity event(String wording) {
        var row = new NewsEntity();
        row.source = "urn:entente:test";
        row.eventId = "one";
        row.type = "MeetingHeld";
        row.occurred = new EffectiveDate(FuzzyDate.ofStated("2019-09-15"), true);
        row.wording = LangMap.of("en", wording);
        row.recordedAt = Instant.parse("2026-11-22T03:00:00Z");
        row.updatedAt = Instant.parse("2026-11-23T03:00:00Z");
        return row;
    }
}
