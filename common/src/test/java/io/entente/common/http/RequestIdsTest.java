package io.entente.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestIdsTest {

    private static final UUID NEW = new UUID(4, 7);

    @ParameterizedTest
    @ValueSource(strings = {"hanoi-1", "A.b_c", "0"})
    void an_id_of_plain_characters_is_kept(String sent) {
        assertThat(RequestIds.of(sent, () -> NEW)).isEqualTo(sent);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a b", "a\nb", "{a}", "\u00e9", "a\u0000"})
    void in_place_of_any_other_there_is_a_new_one(String sent) {
        assertThat(RequestIds.of(sent, () -> NEW)).isEqualTo(NEW.toString());
    }
}
