-- What each record of the log did to a generation, for feeds of changes. An operational log, no read model: what a record affects
-- is known per stream and batch, so a rebuild does not give the same rows, and no proof of a generation counts them. Bounded: the
-- projector forgets the oldest. No foreign key, which would be checked for each row: who drops a generation deletes its changes.
create table change (
    generation          integer     not null,
    partition           integer     not null,
    log_offset          bigint      not null,
    kind                text        not null check (kind in ('recorded', 'corrected', 'retracted', 'parked')),
    stream_id           text,
    source              text,
    event_id            text,
    type                text,
    by_source           text,
    by_event_id         text,
    affects             text[]      not null,
    descendants_redated integer,
    reason              text,
    recorded_at         timestamptz not null,
    primary key (generation, partition, log_offset)
);
-- What lies after a place of one partnership, without walking through what lies between.
create index change_by_stream on change (generation, stream_id, partition, log_offset);

-- The offsets before it have no changes any more; those after it may have none because nothing happened in them.
alter table checkpoint add column changes_from bigint;
update checkpoint set changes_from = next_offset;
alter table checkpoint alter column changes_from set not null;
comment on column checkpoint.changes_from is 'first offset whose change, if it made one, is still kept';
comment on column change.event_id is 'the event that counts differently now; of a correction or retraction its target';
comment on column change.by_event_id is 'the correction or retraction';
comment on column change.affects is 'resources that show what the batch changed in the stream';
