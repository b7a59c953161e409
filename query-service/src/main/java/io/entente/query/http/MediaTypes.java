package io.entente.query.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
            "json", MediaType.APPLICATION_JSON,
            "csv", CSV,
            "ics", ICALENDAR,
            "geojson", GEO_JSON,
            "jsonld", JSON_LD,
            "atom", ATOM,
            "xml", IATI_XML,
            "graphml", GRAPHML);

    /** If a client weighs several formats equally, the first one in this order is sent. */
    static final List<String> BY_PREFERENCE = List.of(
            MediaType.APPLICATION_JSON,
            CSV,
            GEO_JSON,
            ICALENDAR,
            ATOM,
            JSON_LD,
            GRAPHML,
            IATI_XML,
            MediaType.TEXT_HTML,
            MediaType.SERVER_SENT_EVENTS);

    private MediaTypes() {}
}
