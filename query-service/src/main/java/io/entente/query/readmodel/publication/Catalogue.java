package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.event.LangMap;
import io.entente.query.http.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What can be had here, in DCAT 3, so that portals of open data can harvest it. */
final class Catalogue {

    /** In an order: the same bytes from every instance. */
    private static final SortedMap<String, String> CONTEXT = new TreeMap<>(Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/"));

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json", "application/json",
            "csv", MediaTypes.CSV,
            "xml", MediaTypes.IATI_XML,
            "graphml", MediaTypes.GRAPHML,
            "jsonld", MediaTypes.JSON_LD,
            "ics", MediaTypes.ICALENDAR,
            "geojson", MediaTypes.GEO_JSON,
            "atom", MediaTypes.ATOM);
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private static final String EACH_PARTNERSHIP = "{partnership}";

    private final PublicationConfig config;
    private final Addresses addresses;

    Catalogue(PublicationConfig config) {
        this.config = config;
        this.addresses = new Addresses(config.baseUrl());
    }

    /** @param partnerships ids of those whose own datasets are listed */
    ObjectNode document(List<String> partnerships) {
        String address = addresses.of("/catalog");
        return Node.document(CONTEXT)
                .with("@type", "dcat:Catalog")
                .with("@id", address)
                .with("dct:title", config.publisher())
                .with("dct:publisher", publisher())
                .with("dct:license", Node.reference(config.licence().toString()))
                .with(
                        "dcat:dataset",
                        datasets().stream()
                                .map(dataset -> dataset(dataset, partnerships))
                                .toList())
                .json();
    }

    static List<Dataset> datasets() {
        try (InputStream file = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalog.json"))) {
            return Json.mapper().readValue(file, new TypeReference<List<Dataset>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("catalog.json cannot be read", unreadable);
        }
    }

    private Node dataset(Dataset dataset, List<String> partnerships) {
        return Node.of("dcat:Dataset")
                .with("@id", addresses.of("/catalog#" + dataset.id()))
                .with("dct:identifier", dataset.id())
                .with("dct:title", dataset.title())
                .with("dct:description", dataset.title())
                .with("dct:publisher", publisher())
                .with("dct:license", Node.reference(config.licence().toString()))
                .with(
                        "dct:accrualPeriodicity",
                        Node.reference(config.updateFrequency().toString()))
                .with(
                        "dcat:distribution",
                        paths(dataset, partnerships)
                                .flatMap(path -> dataset.formats().stream().map(format -> distribution(path, format)))
                                .toList());
    }

    private static Stream<String> paths(Dataset dataset, List<String> partnerships) {
        return dataset.path().contains(EACH_PARTNERSHIP)
                ? partnerships.stream().map(id -> dataset.path().replace(EACH_PARTNERSHIP, id))
                : Stream.of(dataset.path());
    }

    private Node distribution(String path, String format) {
        String address = addresses.of(path + "." + format);
        String mediaType = Objects.requireNonNull(MEDIA_TYPES.get(format), format);
        return Node.of("dcat:Distribution")
                .with("@id", address)
                .with("dcat:accessURL", Node.reference(address))
                .with("dcat:downloadURL", Node.reference(address))
                .with("dcat:mediaType", Node.reference(IANA + mediaType))
                .with("dct:license", Node.reference(config.licence().toString()));
    }

    private Node publisher() {
        return Node.of("foaf:Agent").with("foaf:name", config.publisher());
    }

    /**
     * One read model.
     *
     * @param path with {@code {partnership}} in it when there is one for each partnership
     * @param formats suffixes of its path
     */
    record Dataset(String id, LangMap title, String path, List<String> formats) {}
}
