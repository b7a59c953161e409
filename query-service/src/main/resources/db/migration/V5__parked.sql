-- Parked events in the hands of operators: looked at whole, applied in their place after all, or discarded. Their rows stay as evidence.
alter table parked_event add column stack text;
alter table parked_event add column record_headers bytea[];
alter table parked_event add column resolution text check (resolution in ('applied', 'discarded'));
alter table parked_event add column resolved_at timestamptz;
alter table parked_event add column resolved_by text;
alter table parked_event add column resolution_reason text;
alter table parked_event add constraint parked_event_resolved check (num_nulls(resolution, resolved_at, resolved_by) in (0, 3));
create index parked_event_unresolved on parked_event (generation, partition, log_offset) where resolution is null;
comment on column parked_event.stack is 'what failed and where, in full but bounded; null when the record itself is to blame';
comment on column parked_event.record_headers is
    'names and values in turn, as they were; null for records that were parked before this was kept: headers shows what is known of those';
comment on column parked_event.resolution is 'what an operator has done about it; null while nobody has';

-- Rows behind a checkpoint change when a parked event is applied after all: whoever believes in the old ones must read anew.
alter table checkpoint add column revision integer not null default 0;
alter table checkpoint add column discarded bigint not null default 0;
comment on column checkpoint.revision is
    'how many parked events were applied in their place since; compared, with next_offset, before a projector moves it';
comment on column checkpoint.discarded is 'how many of the parked ones operators have discarded; they still count as parked';

-- The views name the columns that were there when they were made.
do $$
declare
    serving integer;
begin
    select number into serving from generation where state = 'serving';
    if serving is not null and to_regclass('read_model.checkpoint') is not null then
        execute format('create or replace view read_model.checkpoint as select * from entente.checkpoint where generation = %s', serving);
        execute format('create or replace view read_model.parked_event as select * from entente.parked_event where generation = %s', serving);
    end if;
end $$;
