-- The recorded time of a record: when the ledger learnt of it. Within a partition it never goes back, so what was known at an
-- instant is a prefix of each partition (ADR 21).
alter table checkpoint add column recorded_at timestamptz not null default 'epoch';
comment on column checkpoint.recorded_at is 'recorded time of the last record before next_offset; later ones count as recorded then or later';

alter table rebuild_partition add column recorded_at timestamptz not null default 'epoch';
alter table rebuild_partition add column recorded_until timestamptz;
comment on column rebuild_partition.recorded_at is 'recorded time of the last record loaded';
comment on column rebuild_partition.recorded_until is 'the partition ends before the first record with a later recorded time; null: at end_offset';

-- Of records parked before, the timestamp is all that is known.
alter table parked_event add column recorded_at timestamptz not null default 'epoch';
update parked_event set recorded_at = greatest(record_timestamp, 'epoch');
comment on column parked_event.recorded_at is 'recorded time: its place in time when it is applied later; record_timestamp is what Kafka says';

-- An event whose source and id another one has is a finding until somebody discards it.
create index parked_event_id_reused on parked_event (generation, stream_id) where reason = 'id-reused' and resolution is null;

-- Events applied before keep the times that they have; what follows them is never earlier.
do $$
declare
    built integer;
begin
    for built in select number from generation where to_regclass('g' || number || '.event') is not null loop
        execute format('update entente.checkpoint as c set recorded_at = greatest(last, ''epoch'') from'
            ' (select partition, max(recorded_at) as last from g%1$s.event group by partition) as e'
            ' where c.generation = %1$s and c.partition = e.partition', built);
        execute format('update entente.rebuild_partition as p set recorded_at = greatest(last, ''epoch'') from entente.rebuild as r,'
            ' (select partition, max(recorded_at) as last from g%1$s.event group by partition) as e'
            ' where r.id = p.rebuild and r.generation = %1$s and p.partition = e.partition', built);
    end loop;
end $$;
