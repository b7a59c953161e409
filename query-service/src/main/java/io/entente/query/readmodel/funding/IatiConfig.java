package io.entente.query.readmodel.funding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** Who publishes activities to IATI. To be set before anything is published: the defaults name nobody. */
@ConfigMapping(prefix = "entente.iati")
public interface IatiConfig {

    /** Identifier of the publisher as registered, such as FR-INSEE-…; activities are named after it. */
    @WithDefault("XX-UNREGISTERED")
    @Pattern(regexp = "[^\\s/&|?]+")
    String reportingOrgRef();

    /** Name of the publisher. */
    @WithDefault("Unregistered publisher")
    @NotBlank
    String reportingOrgName();

    /** Code of the IATI list OrganisationType; 11 is local government. */
    @WithDefault("11")
    @Pattern(regexp = "\\d\\d")
    String reportingOrgType();

    /** Language of texts that do not say theirs, ISO 639-1. */
    @WithDefault("en")
    @Pattern(regexp = "[a-z]{2}")
    String language();
}
