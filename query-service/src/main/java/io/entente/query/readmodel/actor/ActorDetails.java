package io.entente.query.readmodel.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.selection.RowSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is known of some actors beyond their registration, asked for all of them at once. */
record ActorDetails(Map<String, List<ActorRole>> roles, Map<String, SightingEntity> sightings) {

    /** So many offices tell who somebody is; all of them are a list of their own. */
    private static final int ROLES_MAX = 20;

    private static final String NEWEST_FIRST =
            "observed_known desc, observed_sort_day desc, observed_sort_latest desc, role_key desc, stream_id desc";

    private static final Comparator<ActorRoleEntity> IN_ORDER = Comparator.comparing(
                    (ActorRoleEntity role) -> role.observedSortDay)
            .thenComparing(role -> role.observedSortLatest)
            .thenComparing(role -> role.roleKey);

    private static final String SIGHTINGS = """
            select seen.*, coalesce(meetings, 0) as meetings, coalesce(visits, 0) as visits,
                   coalesce(site_visits, 0) as site_visits, coalesce(statements, 0) as statements
            from (select actor_id, min(first_seen) as first_seen,
                         (array_agg(last_seen order by last_known desc, last_sort_day desc, last_sort_latest desc))[1] as last_seen
                  from presence where actor_id = any(?1) group by actor_id) as seen
            left join (select asked.actor_id,
                         count(distinct thing_id) filter (where type = 'MeetingHeld') as meetings,
                         count(distinct thing_id) filter (where type = 'VisitConducted') as visits,
                         count(distinct thing_id) filter (where type = 'SiteVisited') as site_visits,
                         count(distinct thing_id) filter (where type = 'StatementMade') as statements
                  from unnest(cast(?1 as text[])) as asked (actor_id) join timeline on actors @> array[asked.actor_id]
                  where thing_id is not null group by asked.actor_id) as counted
            on counted.actor_id = seen.actor_id""";

    static ActorDetails of(RowSource rows, Collection<ActorEntity> actors, LabelLanguage language) {
        if (actors.isEmpty()) {
            return new ActorDetails(Map.of(), Map.of());
        }
        List<String> ids = actors.stream().map(actor -> actor.actorId).toList();
        List<ActorRoleEntity> roles = rows.select(ActorRoleEntity.class, "actor_role")
                .whereOneOf("actor_id", ids)
                .firstOfEach("actor_id", NEWEST_FIRST, ROLES_MAX);
        List<Object> wanted = List.of((Object) ids.toArray(String[]::new));
        return new ActorDetails(
                roles.stream()
                        .sorted(IN_ORDER)
                        .collect(groupingBy(
                                role -> role.actorId, mapping(role -> ActorRole.of(role, language), toList()))),
                rows.rows(SIGHTINGS, wanted, ids.size() + 1, SightingEntity.class).stream()
                        .collect(toMap(seen -> seen.actorId, Function.identity())));
    }

    Actor with(ActorEntity actor) {
        return Actor.of(actor, roles.getOrDefault(actor.actorId, List.of()), sightings.get(actor.actorId));
    }
}
