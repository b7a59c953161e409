-- Generations beside the serving one: built, proved, promoted, rolled back, retired.
alter table generation drop constraint generation_state_check;
alter table generation add constraint generation_state_check
    check (state in ('building', 'standby', 'serving', 'kept', 'retired'));
alter table generation add column name text check (name ~ '^[a-z][a-z0-9-]{0,39}$');
alter table generation add column retired_at timestamptz;
create unique index generation_by_name on generation (name) where state <> 'retired';
comment on column generation.state is
    'building: only a rebuild writes into it. standby: follows the log, nobody reads it. kept: stands still at a place of the log';
comment on column generation.name is 'given to one that is kept, to be read by it';

-- The way of a generation from nothing to proved. One at a time: the next may begin when the last has ended.
create table rebuild (
    id                bigint generated always as identity primary key,
    generation        integer     not null unique references generation,
    state             text        not null check (state in
        ('loading', 'folding', 'indexing', 'catching-up', 'verifying', 'verified', 'kept', 'promoted', 'cancelled', 'failed')),
    cause             text        not null check (cause in ('operator', 'changed-projections')),
    promotion         text        not null check (promotion in ('by-operator', 'when-as-expected')),
    paused            boolean     not null default false,
    lag_max           interval    not null,
    slowed_at         timestamptz,
    failure           text,
    created_at        timestamptz not null default now(),
    step_began_at     timestamptz not null default now(),
    ended_at          timestamptz
);
create unique index rebuild_one_at_a_time on rebuild ((true))
    where state in ('loading', 'folding', 'indexing', 'catching-up', 'verifying', 'verified');
comment on column rebuild.promotion is
    'when-as-expected: promotes itself if no table differs but those whose projections have another version';
comment on column rebuild.slowed_at is 'since when it holds itself back, because the serving generation lags by more than lag_max';

-- How far the log was loaded. Moves in the transaction of the events it accounts for; its row lock is the claim of who loads.
create table rebuild_partition (
    rebuild      bigint  not null references rebuild on delete cascade,
    partition    integer not null check (partition >= 0),
    start_offset bigint  not null,
    next_offset  bigint  not null,
    end_offset   bigint  not null,
    leader_epoch integer,
    records      bigint  not null default 0,
    primary key (rebuild, partition)
);
comment on column rebuild_partition.next_offset is 'first offset not yet loaded';
comment on column rebuild_partition.end_offset is 'first offset that is not loaded but followed, or, of one that is kept, left out';

-- How far the streams were folded, in ranges of stream ids that several hands can work on. Moves with the rows it accounts for.
create table rebuild_range (
    rebuild       bigint  not null references rebuild on delete cascade,
    number        integer not null,
    after_stream  text    not null,
    last_stream   text    not null,
    done_stream   text    not null,
    events        bigint  not null,
    events_folded bigint  not null default 0,
    rows_written  bigint  not null default 0,
    primary key (rebuild, number)
);
comment on column rebuild_range.after_stream is 'the range begins behind it; empty text: at the first stream';
comment on column rebuild_range.done_stream is 'the last stream whose rows are written';

-- Which tables have their indexes.
create table rebuild_table (
    rebuild    bigint  not null references rebuild on delete cascade,
    table_name text    not null,
    indexed    boolean not null default false,
    primary key (rebuild, table_name)
);

-- What a comparison of two generations has shown, whole, as it is answered.
create table verification (
    id         bigint generated always as identity primary key,
    rebuild    bigint      not null references rebuild on delete cascade,
    equal      boolean     not null,
    expected   boolean     not null,
    result     jsonb       not null,
    created_at timestamptz not null default now()
);
create index verification_by_rebuild on verification (rebuild, id);
comment on column verification.expected is 'whether no table differs but those whose projections have another version';

-- A projector goes no further than this for a moment, so that two generations can be compared at the same place.
alter table checkpoint add column stop_at bigint;
alter table checkpoint add column stop_until timestamptz;
comment on column checkpoint.stop_until is 'after it stop_at means nothing: who set it may have died';

-- Who did what to generations, and why.
create table operation (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default now(),
    who        text        not null,
    action     text        not null,
    generation integer,
    rebuild    bigint,
    reason     text,
    detail     jsonb       not null default '{}'
);
create index operation_by_time on operation (at, id);
