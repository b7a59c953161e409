package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleEventsTest {

    @Test
    void every_line_of_the_sample_is_an_event_with_an_id_of_its_own() {
        assertThat(SampleEvents.events()).hasSize(69).extracting(CloudEvent::id).doesNotHaveDuplicates();
    }
}
