package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.LogId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ETagsTest {

    private static final URI REQUEST = URI.create("http://127.0.0.1/meetings?year=2019");
    private static final LocalDate TODAY = LocalDate.parse("2019-09-14");
    private static final Map<String, String> HEADERS = Map.of("Accept", "application/json");
    private static final String TAG = ETags.of("1", state(1, 10), REQUEST, HEADERS, TODAY);

    @Test
    void the_same_answer_has_the_same_tag() {
        assertThat(ETags.of("1", state(1, 10), REQUEST, HEADERS, TODAY))
                .isEqualTo(TAG)
                .matches("\"[A-Za-z0-9_-]{24}\"");
    }

    @Test
    void whatever_an_answer_depends_on_changes_the_tag() {
        assertThat(List.of(
                        TAG,
                        ETags.of("2", state(1, 10), REQUEST, HEADERS, TODAY),
                        ETags.of("1", state(new LogId("B8sYbG4fQ2e"), 1, 10, 0, 0), REQUEST, HEADERS, TODAY),
                        ETags.of("1", state(2, 10), REQUEST, HEADERS, TODAY),
                        ETags.of("1", state(1, 11), REQUEST, HEADERS, TODAY),
                        ETags.of("1", state(1, 10, 1, 0), REQUEST, HEADERS, TODAY),
                        ETags.of("1", state(1, 10, 0, 1), REQUEST, HEADERS, TODAY),
                        ETags.of("1", state(1, 10), URI.create("http://127.0.0.1/meetings?year=2018"), HEADERS, TODAY),
                        ETags.of("1", state(1, 10), URI.create("http://127.0.0.1/visits?year=2019"), HEADERS, TODAY),
                        ETags.of("1", state(1, 10), REQUEST, Map.of("Accept", "text/csv"), TODAY),
                        ETags.of("1", state(1, 10), REQUEST, Map.of("Accept-Language", "application/json"), TODAY),
                        ETags.of("1", state(1, 10), REQUEST, Map.of("Accept-Encoding", "application/json"), TODAY),
                        ETags.of("1", state(1, 10), REQUEST, HEADERS, TODAY.plusDays(1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_tag_is_found_among_others_and_when_a_proxy_has_weakened_it() {
        assertThat(ETags.isNamed(TAG, List.of("\"a\", W/" + TAG))).isTrue();
        assertThat(ETags.isNamed(TAG, List.of("\"a\"", TAG))).isTrue();
        assertThat(ETags.isNamed(TAG, List.of("\"a\"", "*"))).isFalse();
        assertThat(ETags.isNamed(TAG, List.of())).isFalse();
    }

    private static ServedState state(int generation, long nextOffset) {
        return state(generation, nextOffset, 0, 0);
    }

    private static ServedState state(int generation, long nextOffset, int revision, long discarded) {
        return state(new LogId("pTvqmQ_eTs2"), generation, nextOffset, revision, discarded);
    }

    private static ServedState state(LogId log, int generation, long nextOffset, int revision, long discarded) {
        return new ServedState(
                log, generation, new TreeMap<>(Map.of(0, nextOffset)), revision, discarded, Instant.EPOCH);
    }
}
