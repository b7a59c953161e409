package io.entente.query.http;

import java.util.Map;

/** The formats that resources answer in besides JSON, and the suffixes that ask for them. */
public final class MediaTypes {

    public static final String CSV = "text/csv";
    public static final String ICALENDAR = "text/calendar";
    public static final String GEO_JSON = "application/geo+json";
    public static final String JSON_LD = "application/ld+json";
    public static final String ATOM = "application/atom+xml";
    public static final String IATI_XML = "application/xml";
    public static final String GRAPHML = "application/graphml+xml";

    /** An id may end in one of them behind a dot: {@link FormatSuffixes} tells which is meant. */
    static final Map<String, String> BY_SUFFIX = Map.of(
            "json", "application/json",
            "csv", CSV,
            "ics", ICALENDAR,
            "geojson", GEO_JSON,
            "jsonld", JSON_LD,
            "atom", ATOM,
            "xml", IATI_XML,
            "graphml", GRAPHML);

    private MediaTypes() {}
}
