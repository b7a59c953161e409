package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.selection.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IatiMaterialTest {

    private final List<Object> all = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void three_queries_find_what_there_is_of_any_number_of_programmes(int count) {
        // Given
        List<ProgrammeEntity> programmes =
                IntStream.range(0, count).mapToObj(i -> programme("s", "p" + i)).toList();
        programmes.forEach(programme -> all.add(funding("s", programme.programmeId)));

        // When
        IatiMaterial.of(rows(), rows(), programmes);

        // Then
        assertThat(statements).hasSize(3);
    }

    @Test
    void each_programme_has_its_own_money_and_documents() {
        // Given
        List<ProgrammeEntity> programmes = List.of(programme("s", "p"), programme("s", "q"), programme("t", "p"));
        FundingEntity first = funding("s", "p");
        FundingEntity second = funding("s", "p");
        FundingEntity elsewhere = funding("t", "p");
        AgreementDocumentEntity document = document("agreement of q");
        all.addAll(List.of(first, elsewhere, second, document));

        // When
        var material = IatiMaterial.of(rows(), rows(), programmes);

        // Then
        assertThat(programmes)
                .extracting(material::money)
                .containsExactly(List.of(first, second), List.of(), List.of(elsewhere));
        assertThat(programmes).extracting(material::documents).containsExactly(List.of(), List.of(document), List.of());
    }

    private static ProgrammeEntity programme(String stream, String id) {
        var programme = new ProgrammeEntity();
        programme.streamId = stream;
        programme.programmeId = id;
        programme.agreementId = "agreement of " + id;
        programme.organisations = List.of();
        return programme;
    }

    private static FundingEntity funding(String stream, String programme) {
        var funding = new FundingEntity();
        funding.streamId = stream;
        funding.programmeId = programme;
        funding.funderId = "org-funder";
        return funding;
    }

    private static AgreementDocumentEntity document(String agreement) {
        var document = new AgreementDocumentEntity();
        document.agreementId = agreement;
        return document;
    }

    /** Finds everything of the type that is asked for, and notes what it was asked. */
    private RowSource rows() {
        return new RowSource() {
            @Override
            public String from(String table, List<Object> values) {
                return table;
            }

            @Override
            public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
                statements.add(sql);
                return all.stream().filter(entity::isInstance).map(entity::cast).toList();
            }
        };
    }
}
