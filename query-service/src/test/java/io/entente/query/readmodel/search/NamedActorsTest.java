package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.search.Terms.Stretch;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamedActorsTest {

    @Test
    void the_longest_stretch_tells_who_is_meant() {
        // When
        var meant = NamedActors.among(
                List.of(bearer(0, 3, "person-tuan"), bearer(2, 3, "person-another-tuan"), bearer(3, 4, "org-water")));

        // Then
        assertThat(meant.all()).extracting(NamedActor::actorId).containsExactly("person-tuan", "org-water");
    }

    @Test
    void two_who_bear_the_same_name_are_both_meant() {
        // When
        var meant = NamedActors.among(List.of(bearer(0, 1, "person-one"), bearer(0, 1, "person-two")));

        // Then
        assertThat(meant.all()).hasSize(2);
    }

    @Test
    void a_word_that_very_many_bear_names_nobody() {
        // Given
        Stream<NamedActor> many =
                IntStream.rangeClosed(0, NamedActors.BEARERS_MAX).mapToObj(i -> bearer(0, 1, "person-" + i));

        // When
        var meant = NamedActors.among(
                Stream.concat(many, Stream.of(bearer(1, 2, "person-rare"))).toList());

        // Then
        assertThat(meant.all()).extracting(NamedActor::actorId).containsExactly("person-rare");
    }

    private static NamedActor bearer(int from, int to, String actorId) {
        return new NamedActor(new Stretch(from, to), actorId, List.of());
    }
}
