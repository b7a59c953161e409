-- The oldest change that is kept of each partition that has any.
select oldest.partition, oldest.log_offset
from (values (?::integer, ?::integer[])) as asked (generation, partitions)
cross join lateral unnest(asked.partitions) as p (partition)
cross join lateral (
    select k.partition, k.log_offset
    from entente.change k
    where k.generation = asked.generation and k.partition = p.partition
    order by k.log_offset
    limit 1
) oldest
