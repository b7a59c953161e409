package io.entente.query.readmodel.site;

import io.entente.query.readmodel.selection.RowSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the sides of some partnerships met, in the order in which they first met them. */
record Acquaintances(List<AcquaintanceEntity> all) {

    private static final int ROWS_MAX = 10_000;

    private static final String MET = """
            select encounter.stream_id, wanted.side as met_by_side, coalesce(organisation_id, '') as organisation_id,
                   count(*) as times
            from unnest(cast(?1 as text[]), cast(?2 as text[])) as wanted(stream_id, side)
            join %s on encounter.stream_id = wanted.stream_id and encounter.met_by_sides @> array[wanted.side]
                and encounter.side is distinct from wanted.side
            group by 1, 2, 3
            order by min(occurred_sort_day), min(occurred_sort_latest), min(encounter_key)""";

    /** One side of one partnership. */
    record Side(String streamId, String side) {

        static Stream<Side> of(SiteVisitEntity visit) {
            return Stream.of(visit.visitorSides).map(side -> new Side(visit.streamId, side));
        }
    }

    static Acquaintances of(RowSource rows, Collection<SiteVisitEntity> visits) {
        List<Side> sides = visits.stream().flatMap(Side::of).distinct().toList();
        if (sides.isEmpty()) {
            return new Acquaintances(List.of());
        }
        List<Object> values = new ArrayList<>();
        values.add(sides.stream().map(Side::streamId).toArray(String[]::new));
        values.add(sides.stream().map(Side::side).toArray(String[]::new));
        String encounters = rows.from("encounter", values);
        return new Acquaintances(rows.rows(MET.formatted(encounters), values, ROWS_MAX, AcquaintanceEntity.class));
    }

    /** Those of the visitors' sides, in the partnerships in which they visited. */
    SiteMet by(Collection<SiteVisitEntity> visits) {
        Set<Side> sides = visits.stream().flatMap(Side::of).collect(Collectors.toUnmodifiableSet());
        List<AcquaintanceEntity> met = all.stream()
                .filter(row -> sides.contains(new Side(row.streamId, row.metBySide)))
                .toList();
        return new SiteMet(
                met.stream()
                        .filter(row -> row.organisationId.isEmpty())
                        .mapToLong(row -> row.times)
                        .sum(),
                met.stream()
                        .map(row -> row.organisationId)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .limit(SiteMet.ORGANISATIONS_MAX)
                        .toList());
    }
}
