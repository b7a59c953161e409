package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.sector.Sectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How fields are told apart. An event counts once for each code of a level that any of its fields has. */
enum Level {
    /** By our own codes, private ones included. */
    CODE,
    /** By the purpose codes of the OECD. */
    CRS,
    /** By targets of the Sustainable Development Goals. */
    SDG;

    /** Each code once. */
    List<String> codes(Collection<String> fields) {
        return switch (this) {
            case CODE -> fields.stream().distinct().toList();
            case CRS -> Sectors.crs(fields);
            case SDG -> Sectors.sdg(fields);
        };
    }

    /** The fields that have one of the codes. */
    List<String> fields(Collection<String> codes) {
        return this == CODE
                ? List.copyOf(codes)
                : Sectors.fields().stream()
                        .filter(field -> codes(List.of(field)).stream().anyMatch(codes::contains))
                        .toList();
    }

    /** Joins to each event {@code c} its codes, as {@code f.code}; one that several of its fields have as often. */
    String join(List<Object> values) {
        String fields = " cross join lateral unnest(c.fields) with ordinality as ";
        return this == CODE
                ? fields + "f(code, nth)"
                : fields + "t(field, nth) join (" + fieldsWithCodes(values) + ") as f on f.field = t.field";
    }

    /**
     * The condition of the first of the fields of an event that has the code. To be kept by what is counted, not by what is
     * read: PostgreSQL would take it for one that hardly any row keeps, and sort all rows instead of hashing few groups.
     */
    String first() {
        return this == CODE
                ? "array_position(c.fields, f.code) = f.nth"
                : "not (trim_array(c.fields, cardinality(c.fields) + 1 - cast(t.nth as integer)) && f.alike)";
    }

    private String fieldsWithCodes(List<Object> values) {
        var fields = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (String field : Sectors.fields()) {
            for (String code : codes(List.of(field))) {
                fields.add(field);
                codes.add(code);
            }
        }
        values.add(fields.toArray(String[]::new));
        values.add(codes.toArray(String[]::new));
        return "select field, code, array_agg(field) over (partition by code) as alike"
                + " from unnest(cast(?%d as text[]), cast(?%d as text[])) as mapped(field, code)"
                        .formatted(values.size() - 1, values.size());
    }
}
