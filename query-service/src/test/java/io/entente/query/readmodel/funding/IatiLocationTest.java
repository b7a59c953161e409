package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.common.event.PlaceId;
import io.entente.common.event.PlacePrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IatiLocationTest {

    private static final Geo POINT = new Geo(21.5, 105.5, null);

    @Test
    void a_point_is_exact_for_a_site_only() {
        assertThat(IatiLocation.of(place(PlacePrecision.SITE, POINT)))
                .isEqualTo(new IatiLocation(LangMap.of("en", "Somewhere"), POINT, true));
        assertThat(IatiLocation.of(place(PlacePrecision.CITY, POINT)).exact()).isFalse();
    }

    @Test
    void without_a_point_there_is_no_location() {
        assertThat(IatiLocation.of(place(PlacePrecision.CITY, null))).isNull();
        assertThat(IatiLocation.of(null)).isNull();
    }

    private static Place place(PlacePrecision precision, @Nullable Geo geo) {
        return new Place(
                new PlaceId("vn-hn"), LangMap.of("en", "Somewhere"), null, null, null, precision, geo, null, null);
    }
}
