package io.entente.query.readmodel.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShareTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 11, 13, 99})
    void equal_shares_sum_to_a_hundred(int codes) {
        // When
        var shares = Share.equal(java.util.Collections.nCopies(codes, "41010"));

        // Then
        assertThat(shares.stream().map(Share::pct).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void half_and_half_is_fifty_and_fifty() {
        // When
        var shares = Share.equal(List.of("41010", "43030"));

        // Then
        assertThat(shares)
                .containsExactly(new Share("41010", new BigDecimal("50")), new Share("43030", new BigDecimal("50")));
    }

    @Test
    void nothing_is_shared_among_none() {
        // When
        var shares = Share.equal(List.of());

        // Then
        assertThat(shares).isEmpty();
    }

    @Test
    void a_private_field_has_no_sector() {
        // When
        var crs = Sectors.crs(List.of("x-kites", "urban-management", "environment", "climate-adaptation"));

        // Then
        assertThat(crs).containsExactly("41010", "43030");
    }
}
