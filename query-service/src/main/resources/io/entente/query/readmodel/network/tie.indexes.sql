alter table tie add primary key (stream_id, tie_key);
create index tie_by_weight on tie (weight, tie_key, stream_id) where joins;
create index tie_by_actor on tie using gin (actors);
create index tie_by_kind on tie (kind, weight, tie_key, stream_id) where joins;
