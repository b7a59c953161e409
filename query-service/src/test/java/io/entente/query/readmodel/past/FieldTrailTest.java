package io.entente.query.readmodel.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.entente.query.readmodel.past.Explanation.Earlier;
import io.entente.query.readmodel.past.Explanation.SetBy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldTrailTest {

    private final FieldTrail trail = new FieldTrail("title");

    @Test
    void the_event_that_changed_a_value_last_has_set_it() {
        // When
        trail.is(new TextNode("a"), event("signed"));
        trail.is(new TextNode("b"), event("corrected"));
        trail.is(new TextNode("b"), event("unrelated"));

        // Then
        assertThat(trail.field())
                .isEqualTo(new Explanation.Field(
                        "title",
                        new TextNode("b"),
                        event("corrected"),
                        List.of(new Earlier(new TextNode("a"), event("signed")))));
    }

    @Test
    void a_value_that_was_taken_away_was_there() {
        // When
        trail.is(new TextNode("a"), event("signed"));
        trail.is(NullNode.getInstance(), event("corrected"));

        // Then
        assertThat(trail.field().value()).isEqualTo(NullNode.getInstance());
        assertThat(trail.field().earlier()).hasSize(1);
    }

    @Test
    void a_field_that_nobody_has_filled_has_no_trail() {
        // When
        trail.is(NullNode.getInstance(), event("signed"));

        // Then
        assertThat(trail.isEmpty()).isTrue();
    }

    private static SetBy event(String id) {
        return new SetBy("urn:test", id, "AgreementSigned", Instant.EPOCH);
    }
}
