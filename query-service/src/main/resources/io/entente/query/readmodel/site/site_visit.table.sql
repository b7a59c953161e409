-- Visits of sites, to be gathered by site over all partnerships.
create table site_visit (
    stream_id            text    not null,
    site_visit_id        text    not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    site_id              text    not null,
    sort_name            text    not null,
    site                 jsonb   not null,
    site_kind            text,
    visitors             text[]  not null,
    visitor_sides        text[]  not null,
    hosts                text[]  not null,
    activity             text,
    part_of              text,
    parent_retracted     boolean not null,
    occurred             jsonb   not null,
    fields               text[]  not null,
    event_ids            jsonb   not null,
    sources              jsonb   not null
);
comment on column site_visit.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column site_visit.visitors is 'ids of those who are known by id';
comment on column site_visit.part_of is 'id of the event during which it happened';
comment on column site_visit.sort_name is 'folded English name of the site, else that of the first language';
