package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Mapped;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IatiConfigTest {

    @Test
    void the_publisher_has_these_defaults() {
        assertThat(Mapped.values(IatiConfig.class, Mapped.config(IatiConfig.class, Map.of())))
                .isEqualTo(Map.of(
                        "reportingOrgRef", "XX-UNREGISTERED",
                        "reportingOrgName", "Unregistered publisher",
                        "reportingOrgType", "11",
                        "language", "en"));
    }

    @Test
    void everything_of_the_publisher_can_be_set() {
        Mapped.assertEverythingIsSet(
                IatiConfig.class,
                Map.of(
                        "entente.iati.reporting-org-ref", "FR-INSEE-237500079",
                        "entente.iati.reporting-org-name", "Région",
                        "entente.iati.reporting-org-type", "15",
                        "entente.iati.language", "fr"));
    }
}
