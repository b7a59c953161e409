-- One row per partnership: who cooperates since when, in what, and what has come of it so far.
create table partnership (
    stream_id                 text    not null,
    partnership_id            text    not null,
    name                      jsonb,
    sort_name                 text    not null,
    kind                      text,
    status                    text    not null,
    status_changes            jsonb   not null,
    parties                   jsonb   not null,
    places                    text[]  not null,
    countries                 text[]  not null,
    since                     jsonb,
    counts                    jsonb   not null,
    terms                     jsonb   not null,
    last_activity             jsonb,
    fields                    text[]  not null,
    top_fields                text[]  not null,
    sources                   integer not null,
    event_ids                 jsonb   not null,
    since_earliest            date,
    since_latest              date,
    since_known               boolean not null,
    since_sort_day            date    not null,
    since_sort_latest         date    not null,
    last_activity_earliest    date,
    last_activity_latest      date,
    last_activity_known       boolean not null,
    last_activity_sort_day    date    not null,
    last_activity_sort_latest date    not null
);
comment on column partnership.name is 'null as long as the partnership is known through other events only';
comment on column partnership.kind is 'null as long as the partnership is known through other events only';
comment on column partnership.sort_name is 'English name, else that of the language whose tag comes first, else empty';
comment on column partnership.status_changes is 'in the order in which they happened, to tell the status on a day';
comment on column partnership.countries is 'ISO 3166-1, of the sides whose place id begins with it';
comment on column partnership.counts is 'things, not events: a meeting that two events declare is one';
comment on column partnership.terms is 'what decides whether each agreement is in force';
comment on column partnership.top_fields is 'the three fields that most events touch, of equals the first in the alphabet';
comment on column partnership.sources is 'how many documents all this was taken from';
comment on column partnership.since_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column partnership.last_activity_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
