-- Who was met at which meeting, to be gathered by organisation over all partnerships.
create table encounter (
    stream_id            text    not null,
    encounter_key        text    not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    year_doubted         boolean not null,
    meeting_id           text    not null,
    organisation_id      text,
    side                 text,
    people               jsonb   not null,
    met_by               text[]  not null,
    met_by_sides         text[]  not null,
    place_id             text,
    occurred             jsonb   not null,
    fields               text[]  not null,
    event_ids            jsonb   not null,
    sources              jsonb   not null
);
comment on column encounter.encounter_key is 'source and id of the event, and the place among those met';
comment on column encounter.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column encounter.organisation_id is 'null for an unnamed group';
comment on column encounter.side is 'of the organisation; null for third parties and where nobody says';
comment on column encounter.people is 'who was there for it, as reported';
comment on column encounter.met_by is 'ids of those who sat opposite, of their organisations and of those they act for';
