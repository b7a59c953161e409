package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostingModeTest {

    @Test
    void stores_and_judges_each_event_alone_unless_told_otherwise() {
        assertThat(PostingMode.of(null, null)).isEqualTo(new PostingMode(false, false));
        assertThat(PostingMode.of("false", "per-item")).isEqualTo(new PostingMode(false, false));
        assertThat(PostingMode.of("true", "validate-all")).isEqualTo(new PostingMode(true, true));
    }

    @Test
    void names_every_value_it_does_not_know() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> PostingMode.of("yes", "all"))
                .satisfies(invalid -> assertThat(invalid.faults()).hasSize(2));
    }
}
