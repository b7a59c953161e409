-- What lies after a place, from all partitions in turn: a busy one must not keep the others waiting.
select c.*
from (values (?::integer, ?::text[])) as asked (generation, types)
cross join unnest(?::integer[], ?::bigint[]) as place (partition, next_offset)
cross join lateral (
    select k.*, row_number() over (order by k.log_offset) as turn
    from entente.change k
    where k.generation = asked.generation and k.partition = place.partition and k.log_offset >= place.next_offset
        and (asked.types is null or k.type = any (asked.types))
    order by k.log_offset
    limit ?
) c
order by c.turn, c.partition
limit ?
