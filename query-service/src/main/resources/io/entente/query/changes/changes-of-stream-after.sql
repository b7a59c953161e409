-- What lies after a place of one stream. It is all in one partition, which nobody knows here; of the others nothing is read.
select c.*
from (values (?::integer, ?::text[], ?::text)) as asked (generation, types, stream_id)
cross join unnest(?::integer[], ?::bigint[]) as place (partition, next_offset)
cross join lateral (
    select k.*, row_number() over (order by k.log_offset) as turn
    from entente.change k
    where k.generation = asked.generation and k.partition = place.partition and k.log_offset >= place.next_offset
        and k.stream_id = asked.stream_id
        and (asked.types is null or k.type = any (asked.types))
    order by k.log_offset
    limit ?
) c
order by c.turn, c.partition
limit ?
