-- What audits have found: whether every record of the log is accounted for. One at a time, the last few are kept.
create table audit (
    id            bigint generated always as identity primary key,
    generation    integer     not null references generation,
    who           text        not null,
    offsets_done  bigint      not null default 0,
    offsets_total bigint      not null default 0,
    result        jsonb,
    failure       text,
    begun_at      timestamptz not null default now(),
    seen_at       timestamptz not null default now(),
    ended_at      timestamptz,
    check (num_nonnulls(result, failure) = (ended_at is not null)::integer)
);
create unique index audit_one_at_a_time on audit ((true)) where ended_at is null;
comment on column audit.seen_at is 'when who does it was heard of last, every second: one that is silent for long has died';
