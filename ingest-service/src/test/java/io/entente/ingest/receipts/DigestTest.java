package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.ingest.Events;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DigestTest {

    @Test
    void survives_the_way_through_the_header() {
        // Given
        Digest digest = Digest.of(new CloudEvent(Events.meeting()));

        // When
        Digest read = Digest.fromBytes(digest.toBytes());

        // Then
        assertThat(read).isEqualTo(digest);
    }

    @Test
    void bytes_of_another_length_are_no_digest() {
        assertThat(Digest.fromBytes(new byte[47])).isNull();
        assertThat(Digest.fromBytes(null)).isNull();
    }

    @Test
    void source_and_id_do_not_run_into_each_other() {
        assertThat(EventKey.of("urn:a", "bc")).isNotEqualTo(EventKey.of("urn:ab", "c"));
    }
}
