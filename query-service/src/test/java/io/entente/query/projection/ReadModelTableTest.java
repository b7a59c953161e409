package io.entente.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadModelTableTest {

    private record Agreement(String key, List<String> parties) implements Row {}

    private final Agreement row = new Agreement("a", List.of("org-hanoi", "org-region"));

    @Test
    void a_column_is_explained_under_its_name_in_camel_case() {
        // When
        var explained = table().texts("party_names", Agreement::parties).build().explained();

        // Then
        assertThat(explained).extracting(Explained::name).containsExactly("agreementId", "partyNames");
        assertThat(explained.get(1).value().apply(row)).isEqualTo(row.parties());
    }

    @Test
    void a_table_says_what_readers_do_not_see_and_what_answers_make_of_the_rest() {
        // When
        var explained = table().text("sort_key", Agreement::key)
                .texts("parties", Agreement::parties)
                .unexplained("sort_key")
                .explainedAs("parties", "partyCount", agreement -> agreement
                        .parties()
                        .size())
                .explaining("first.party", agreement -> agreement.parties().get(0))
                .build()
                .explained();

        // Then
        assertThat(explained).extracting(Explained::name).containsExactly("agreementId", "partyCount", "first.party");
        assertThat(explained.get(1).value().apply(row)).isEqualTo(2);
    }

    @Test
    void what_is_left_out_or_renamed_has_to_be_there() {
        assertThatThrownBy(() -> table().unexplained("title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agreement has no column to leave unexplained: title");
        assertThatThrownBy(() -> table().explainedAs("title", "name", Agreement::key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
    }

    private static ReadModelTable.Builder<Agreement> table() {
        return ReadModelTable.named("agreement", "agreement_id", ReadModelTableTest.class);
    }
}
