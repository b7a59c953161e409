package io.entente.query.readmodel.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What those who publish say of themselves and of what they publish. */
@ConfigMapping(prefix = "entente.publication")
public interface PublicationConfig {

    /** Where this service is reached from outside, without a slash at the end; ids of what is published begin with it. */
    @WithDefault("http://127.0.0.1:8080")
    URI baseUrl();

    /** Who answers for the data. */
    @WithDefault("Entente")
    String publisher();

    /** Under which anybody may use the data; portals of open data refuse a catalogue without one. */
    @WithDefault("https://www.etalab.gouv.fr/licence-ouverte-open-licence")
    URI licence();

    /** How often the data change, of the frequencies of the European Union. */
    @WithDefault("http://publications.europa.eu/resource/authority/frequency/CONT")
    URI updateFrequency();
}
