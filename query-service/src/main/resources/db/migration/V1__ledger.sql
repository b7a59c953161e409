-- What is not per generation: which log this is, which generations exist, how far each has got, what could not be applied.
create table event_log (
    topic      text primary key,
    topic_id   text    not null,
    partitions integer not null check (partitions > 0)
);
comment on table event_log is 'The log these read models were made from. A topic that was made anew or has grown is another log.';

create table generation (
    number      integer primary key check (number > 0),
    state       text        not null check (state in ('serving', 'standby', 'building', 'retired')),
    projections jsonb       not null,
    created_at  timestamptz not null default now()
);
comment on column generation.projections is 'version of each projection by table: another code must not write into these rows';
create unique index generation_by_serving on generation (state) where state = 'serving';

-- How far a generation has got. Moves in the transaction of the rows it accounts for; its row lock keeps two projectors apart.
create table checkpoint (
    generation   integer     not null references generation,
    partition    integer     not null check (partition >= 0),
    next_offset  bigint      not null check (next_offset >= 0),
    leader_epoch integer,
    start_offset bigint      not null,
    applied      bigint      not null default 0,
    duplicates   bigint      not null default 0,
    parked       bigint      not null default 0,
    advanced_at  timestamptz not null default now(),
    primary key (generation, partition)
);
comment on column checkpoint.next_offset is 'first offset not yet applied; not the last one applied';
comment on column checkpoint.start_offset is 'where this generation began: applied + duplicates + parked = next_offset - start_offset, but for offsets that hold no record';

-- Records that a generation could not apply, whole. They block nothing; a later generation may be able to.
create table parked_event (
    generation       integer     not null references generation,
    topic            text        not null,
    partition        integer     not null,
    log_offset       bigint      not null,
    leader_epoch     integer,
    reason           text        not null,
    detail           text        not null,
    source           text,
    event_id         text,
    stream_id        text,
    record_key       bytea,
    record_value     bytea,
    headers          jsonb       not null,
    record_timestamp timestamptz not null,
    parked_at        timestamptz not null default now(),
    published_at     timestamptz,
    primary key (generation, topic, partition, log_offset)
);
comment on column parked_event.published_at is 'when the dead-letter topic acknowledged it; null while it is still to be sent';
create index parked_event_by_event on parked_event (source, event_id);
create index parked_event_to_publish on parked_event (parked_at) where published_at is null;

-- Signs cursors, so that any instance can tell its own from forged ones.
create table cursor_key (
    key        bytea       not null check (length(key) = 32),
    created_at timestamptz not null default now(),
    only_one   boolean primary key default true check (only_one)
);

create schema read_model;
comment on schema read_model is 'Stable names for readers: views on the generation that serves.';
