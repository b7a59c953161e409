package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.sector.Sectors;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How fields are told apart. An event counts once for each code of a level that any of its fields has. */
enum Level {
    /** Not at all: each event once, with or without fields. */
    ANY,
    /** By our own codes, private ones included. */
    CODE,
    /** By the purpose codes of the OECD. */
    CRS,
    /** By targets of the Sustainable Development Goals. */
    SDG;

    /** Each code once. */
    List<String> codes(Collection<String> fields) {
        return switch (this) {
            case ANY -> List.of("");
            case CODE -> fields.stream().distinct().toList();
            case CRS -> Sectors.crs(fields);
            case SDG -> Sectors.sdg(fields);
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
