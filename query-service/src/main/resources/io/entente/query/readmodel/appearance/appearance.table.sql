-- Who is named in which event of a partnership, in what part and under what title at the time.
create table appearance (
    stream_id            text    not null,
    appearance_key       text    not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    actor_id             text    not null,
    source               text    not null,
    event_id             text    not null,
    type                 text    not null,
    thing_id             text    not null,
    parts                text[]  not null,
    name_as_reported     text,
    title                jsonb,
    title_keys           text[]  not null,
    organisation_id      text,
    representing         text,
    side                 text,
    occurred             jsonb   not null,
    event_ids            jsonb   not null,
    sources              jsonb   not null
);
comment on column appearance.appearance_key is 'actor and event';
comment on column appearance.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column appearance.thing_id is 'what the event declares: a meeting that two events tell counts once';
comment on column appearance.name_as_reported is 'null when the event names only the id';
comment on column appearance.title is 'held at the time, as reported';
comment on column appearance.title_keys is 'the title folded, in every language: by them titles and recorded offices are compared';
