package io.entente.query.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.PartnershipEvent;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypeNamesTest {

    @Test
    void every_type_that_is_counted_has_a_name_in_every_language() {
        assertThat(PartnershipEvent.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .allSatisfy(type -> assertThat(
                                Arrays.stream(LabelLanguage.values()).map(language -> TypeNames.of(type, language)))
                        .doesNotContain(type)
                        .doesNotContainNull());
    }

    @Test
    void a_type_that_nobody_named_is_its_own_name() {
        assertThat(TypeNames.of("MoonLanded", LabelLanguage.FR)).isEqualTo("MoonLanded");
    }
}
