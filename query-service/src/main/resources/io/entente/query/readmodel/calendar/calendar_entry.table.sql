-- Events for calendar programs. Programs keep what they have read, so an event that was taken back stays as cancelled, and so
-- does the last precise date of one that is not known to the day any more.
create table calendar_entry (
    stream_id            text    not null,
    event_key            text    not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    source               text    not null,
    event_id             text    not null,
    category             text    not null,
    summary              jsonb   not null,
    occurred             jsonb   not null,
    place                jsonb,
    wording              jsonb,
    bounded              boolean not null,
    precise              boolean not null,
    tentative            boolean not null,
    cancelled            boolean not null,
    superseded           boolean not null,
    revision             integer not null,
    sources              jsonb   not null
);
comment on column calendar_entry.event_key is 'source and id: ids are unique per source only; with a third word for the date that an event had before';
comment on column calendar_entry.bounded is 'the first and the last possible day are known';
comment on column calendar_entry.precise is 'known to the day or to a few days';
comment on column calendar_entry.tentative is 'the year is inferred or the day is not known';
comment on column calendar_entry.cancelled is 'the event was taken back, or is not known to the day any more';
comment on column calendar_entry.superseded is 'a former date of an event whose own row those see who ask for imprecise ones';
comment on column calendar_entry.revision is 'how often it was amended; never falls';
comment on column calendar_entry.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
