-- What a map shows: site visits, meetings, partnerships, and the points of places between which partnerships are drawn.
create table map_feature (
    stream_id            text    not null,
    feature_key          text    not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    layer                text    not null,
    source               text    not null,
    event_id             text    not null,
    type                 text    not null,
    occurred             jsonb   not null,
    name                 jsonb,
    lon                  double precision,
    lat                  double precision,
    geo_basis            text,
    places               text[]  not null,
    parent_retracted     boolean not null,
    event_ids            jsonb   not null,
    sources              jsonb   not null
);
comment on column map_feature.feature_key is 'source and id of the event; the id of a place';
comment on column map_feature.layer is 'sites, meetings, partnerships; places are not shown';
comment on column map_feature.lon is 'null when nobody told where it is';
comment on column map_feature.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
